package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.suggest.Holdings.Pair;
import vn.tracuu.suggest.Spelled.Unit;
import vn.tracuu.text.Folding;

/**
 * The options of one word that does not go with the collection. The work is bounded: one look-up an
 * edit, about 500 for the longest word, and {@link #MAX_OPTIONS} options come out.
 */
final class Misspelling {
  /** The most options of one word. */
  static final int MAX_OPTIONS = 16;

  /** How sure a reading of keystrokes is, as a cost. */
  private static final double KEYSTROKES = 0.2;

  private static final double GLUED = 0.6;

  /** The most letters and syllables of words that were glued together. */
  private static final int MAX_GLUED = 30;

  private static final int MAX_GLUED_SYLLABLES = 5;

  private static final int MAX_SYLLABLE = 7;

  private final Holdings holdings;

  Misspelling(Holdings holdings) {
    this.holdings = holdings;
  }

  /** Says what will be asked for about a word. */
  void expect(Unit word) throws IOException {
    Set<String> syllables = new HashSet<>(SyllableEdits.of(word.folded()).keySet());
    Keystrokes.telex(word.text()).ifPresent(read -> syllables.add(Folding.of(read)));
    String letters = word.folded();
    Set<Pair> pairs = new HashSet<>();
    for (int start = 0; letters.length() <= MAX_GLUED && start < letters.length(); start++) {
      for (int n = 2; n <= MAX_SYLLABLE && start + n <= letters.length(); n++) {
        if (start == 0) {
          syllables.add(letters.substring(0, n));
        }
        for (int m = 2; m <= MAX_SYLLABLE && start + n + m <= letters.length(); m++) {
          String second = letters.substring(start + n, start + n + m);
          pairs.add(new Pair(letters.substring(start, start + n), second));
        }
      }
    }
    holdings.expectSyllables(syllables);
    holdings.expectPairs(pairs);
  }

  List<Option> options(Unit word) throws IOException {
    record Weighed(Option option, double value) {}
    List<Weighed> options = new ArrayList<>();
    for (Map.Entry<String, Double> edit : SyllableEdits.of(word.folded()).entrySet()) {
      int held = holdings.syllable(edit.getKey());
      if (held > 0) {
        Option option = new Option(1, List.of(edit.getKey()), edit.getKey(), edit.getValue());
        options.add(new Weighed(option, Spelled.likelihood(held) - option.cost()));
      }
    }
    options.sort(
        Comparator.comparingDouble(Weighed::value).reversed().thenComparing(w -> w.option.text()));
    List<Option> best = new ArrayList<>();
    keystrokes(word, best);
    glued(word, best);
    options.stream().limit(MAX_OPTIONS).map(Weighed::option).forEach(best::add);
    return best;
  }

  private void keystrokes(Unit word, List<Option> options) throws IOException {
    var read = Keystrokes.telex(word.text());
    if (read.isPresent() && holdings.syllable(Folding.of(read.get())) > 0) {
      options.add(new Option(1, List.of(Folding.of(read.get())), read.get(), KEYSTROKES));
    }
  }

  /** The word as syllables of which each two neighbours are a pair of the collection. */
  private void glued(Unit word, List<Option> options) throws IOException {
    String letters = word.folded();
    if (letters.length() > MAX_GLUED) {
      return;
    }
    List<List<String>> ways = new ArrayList<>();
    split(letters, new ArrayList<>(), ways);
    for (List<String> way : ways) {
      options.add(new Option(1, way, String.join(" ", way), GLUED));
    }
  }

  private void split(String rest, List<String> before, List<List<String>> ways) throws IOException {
    if (rest.isEmpty() && before.size() > 1 && ways.size() < MAX_OPTIONS) {
      ways.add(List.copyOf(before));
    }
    if (before.size() == MAX_GLUED_SYLLABLES) {
      return;
    }
    for (int n = Math.min(MAX_SYLLABLE, rest.length()); n > 1; n--) {
      String next = rest.substring(0, n);
      boolean held =
          before.isEmpty()
              ? holdings.syllable(next) > 0
              : holdings.pair(before.getLast(), next) > 0;
      if (held && (n == rest.length() || rest.length() - n > 1)) {
        before.add(next);
        split(rest.substring(n), before, ways);
        before.removeLast();
      }
    }
  }
}
