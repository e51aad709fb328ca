package vn.tracuu.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import vn.tracuu.phrase.Phrases.Phrase;

/**
 * Tells which runs of words are phrases: those that enough articles have, that hold together, and
 * that are no piece of a longer one and not cut inside a word. Stateless but for its input.
 *
 * @param min how many articles of the sample must have a phrase
 * @param rate one article in so many was read
 */
record PhraseSelection(PhraseRuns runs, PhraseWords vocabulary, int min, int rate) {
  /** A run that a longer one contains this often is a piece of it. */
  private static final double PIECE = 0.8;

  /**
   * How much more often than by chance words must stand together, see {@link
   * PhraseRuns#association}. A bound on the plain ratio drops the phrases of the most frequent
   * words ({@code công việc, pháp lý}), which cannot reach it, before rare chance neighbours.
   */
  private static final double MIN_ASSOCIATION = 0.17;

  /** The most frequent phrases, at most {@link Phrases#MAX}. */
  List<Phrase> phrases() {
    BitSet pieces = pieces();
    pieces.or(PhraseEdges.cut(runs));
    List<Phrase> phrases = new ArrayList<>();
    for (int number = 0; number < runs.size(); number++) {
      int[] run = runs.run(number);
      if (runs.articles(number) >= min
          && run.length < PhraseRuns.LONGEST
          && !pieces.get(number)
          && holdsTogether(number)) {
        phrases.add(vocabulary.phrase(run, runs.articles(number) * rate));
      }
    }
    phrases.sort(Comparator.comparingInt(Phrase::articles).reversed().thenComparing(Phrase::text));
    return phrases.subList(0, Math.min(Phrases.MAX, phrases.size()));
  }

  /**
   * The runs that are another one without its last word, and hardly stand alone. Who types begins
   * with the first word, whatever usually stands before it ({@code hưởng | án treo}).
   */
  private BitSet pieces() {
    BitSet pieces = new BitSet();
    for (int number = 0; number < runs.size(); number++) {
      int shorter = runs.run(number).length - 1;
      if (shorter > 1 && runs.articles(number) >= min) {
        addPiece(number, runs.find(runs.run(number), 0, shorter), pieces);
      }
    }
    return pieces;
  }

  private void addPiece(int whole, int piece, BitSet pieces) {
    if (piece >= 0 && runs.articles(whole) >= PIECE * runs.articles(piece)) {
      pieces.set(piece);
    }
  }

  /** Its first and its last word go with the rest more often than by chance. */
  private boolean holdsTogether(int number) {
    int[] run = runs.run(number);
    int rest = run.length - 1;
    return runs.association(number, runs.timesOfWord(run[0]), times(run, 1, rest))
            >= MIN_ASSOCIATION
        && runs.association(number, times(run, 0, rest), runs.timesOfWord(run[rest]))
            >= MIN_ASSOCIATION;
  }

  /** How often a part of a run stands; that of its outer word if it was not counted. */
  private long times(int[] run, int start, int size) {
    int part = size == 1 ? -1 : runs.find(run, start, size);
    return part < 0 ? runs.timesOfWord(run[start == 0 ? 0 : run.length - 1]) : runs.times(part);
  }
}
