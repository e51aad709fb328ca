package vn.tracuu.search.show;

import java.util.BitSet;
import java.util.List;
import vn.tracuu.engine.Snippet;
import vn.tracuu.search.show.MatchFinder.Match;

/**
 * Picks the part of a text that holds most of a query: different words count most, pairs besides, a
 * document number most of all.
 *
 * <p>Works on the original text, so that what is marked is exactly what was written. Stateless;
 * safe for all threads.
 */
final class SnippetBuilder {
  /** About how long a snippet is, in UTF-16 units. */
  private static final int LENGTH = 240;

  /** How far a snippet's ends may move to stand at a sentence's, clause's or word's end. */
  private static final int SLACK = 60;

  /** How far it may begin before its first match, to begin with a sentence. */
  private static final int REACH = 120;

  // What a window scores for each thing in it.
  private static final int NEW_WORD = 3;
  private static final int PAIR = 2;
  private static final int NUMBER = 9;

  private SnippetBuilder() {}

  /**
   * The best piece of {@code text[from, to)}.
   *
   * @param matches those of the whole text, in order
   */
  static Snippet snippet(String text, int from, int to, List<Match> matches) {
    List<Match> inside = matches.stream().filter(m -> m.start() >= from && m.end() <= to).toList();
    int at = inside.isEmpty() ? from : inside.get(bestWindow(inside)).start();
    int start = Math.max(from, CutPoints.startNear(text, at, SLACK, REACH));
    int wanted = Math.min(to, start + LENGTH);
    int end = Math.min(to, CutPoints.endNear(text, Math.max(start, wanted - SLACK), wanted, SLACK));
    List<Snippet.Span> marks =
        inside.stream()
            .filter(m -> m.start() >= start && m.end() <= end)
            .map(m -> m.span(start))
            .toList();
    return new Snippet(text.substring(start, Math.max(start, end)), marks);
  }

  /** The first match of the window that scores best; the earliest of equal ones. */
  private static int bestWindow(List<Match> matches) {
    int best = 0;
    int bestScore = -1;
    for (int i = 0; i < matches.size(); i++) {
      int score = score(matches, i);
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  private static int score(List<Match> matches, int first) {
    BitSet seen = new BitSet();
    boolean number = false;
    int end = matches.get(first).start() + LENGTH;
    int score = 0;
    for (int i = first; i < matches.size() && matches.get(i).end() <= end; i++) {
      Match match = matches.get(i);
      if (match.word() == MatchFinder.NUMBER) {
        score += number ? 1 : NUMBER;
        number = true;
      } else {
        score += seen.get(match.word()) ? 0 : NEW_WORD;
        score += match.pair() >= 0 ? PAIR : 0;
        seen.set(match.word());
      }
    }
    return score;
  }
}
