package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tracuu.suggest.Holdings.Pair;
import vn.tracuu.suggest.Spelled.Unit;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;

/**
 * The options of one word that does not go with its neighbours: other letters, other marks, glued
 * syllables. The work is bounded: one look-up an edit, about 500 for the longest word, and {@link
 * #MAX_OPTIONS} spellings of other letters come out, each with a few ways to put marks on it.
 */
final class Misspelling {
  /** The most spellings of other letters of one word. */
  static final int MAX_OPTIONS = 16;

  /** How sure a reading of keystrokes is, as a cost. */
  private static final double KEYSTROKES = 0.3;

  private static final double GLUED = 0.6;

  /** Other marks on the same letters. */
  private static final double REMARKED = 0.7;

  private static final double CONFUSED = 0.3;

  private static final int TONES = 5;
  private static final int HOOK = 3;
  private static final int TILDE = 4;

  /** How much the frequency of the letters counts beside that with their neighbours. */
  private static final double HELD = 0.3;

  /** The most letters and syllables of words that were glued together. */
  private static final int MAX_GLUED = 40;

  private static final int MAX_GLUED_SYLLABLES = 7;

  /** The most ways to divide glued words, and the most steps to find them. */
  private static final int MAX_WAYS = 24;

  private static final int MAX_STEPS = 4_000;

  private static final int MAX_SYLLABLE = 7;

  private final Holdings holdings;
  private final PairCounts pairs;

  Misspelling(Holdings holdings, PairCounts pairs) {
    this.holdings = holdings;
    this.pairs = pairs;
  }

  /** Says what will be asked for about a word. */
  void expect(List<Unit> row, int i) throws IOException {
    Unit word = row.get(i);
    Set<String> syllables = new HashSet<>(SyllableEdits.of(word.folded()).keySet());
    Set<Pair> neighbours = new HashSet<>();
    for (String edit : syllables) {
      if (i > 0) {
        neighbours.add(new Pair(row.get(i - 1).folded(), edit));
      }
      if (i + 1 < row.size()) {
        neighbours.add(new Pair(edit, row.get(i + 1).folded()));
      }
    }
    holdings.expectPairs(neighbours);
    String letters = word.folded();
    Set<Pair> glued = new HashSet<>();
    for (int start = 0; letters.length() <= MAX_GLUED && start < letters.length(); start++) {
      for (int n = 2; n <= MAX_SYLLABLE && start + n <= letters.length(); n++) {
        String first = Folding.of(letters.substring(start, start + n));
        if (start == 0) {
          syllables.add(first);
        }
        for (int m = 2; m <= MAX_SYLLABLE && start + n + m <= letters.length(); m++) {
          glued.add(new Pair(first, Folding.of(letters.substring(start + n, start + n + m))));
        }
      }
    }
    holdings.expectSyllables(syllables);
    holdings.expectPairs(glued);
  }

  /**
   * The options of {@code row.get(i)} besides leaving it.
   *
   * @param marked whether the query has marks, so that its corrections have, too
   */
  List<Option> options(List<Unit> row, int i, boolean marked) throws IOException {
    Unit word = row.get(i);
    List<Option> options = new ArrayList<>();
    keystrokes(word, options);
    glued(word, options);
    remarked(row, i, options);
    for (Edit edit : edits(row, i)) {
      for (String form : forms(row, i, edit.letters, marked)) {
        options.add(new Option(1, List.of(form), edit.cost));
      }
    }
    return options;
  }

  private void keystrokes(Unit word, List<Option> options) throws IOException {
    Optional<String> read = Keystrokes.telex(word.text());
    if (read.isPresent() && holdings.syllable(Folding.of(read.get())) > 0) {
      options.add(new Option(1, List.of(read.get()), KEYSTROKES));
    }
  }

  /** Other letters, those first that go best with the neighbours. */
  private List<Edit> edits(List<Unit> row, int i) throws IOException {
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<String, Double> edit : SyllableEdits.of(row.get(i).folded()).entrySet()) {
      String letters = edit.getKey();
      int held = holdings.syllable(letters);
      if (held > 0 && letters.length() > 1) {
        double value = HELD * Spelled.likelihood(held) + besideNeighbours(row, i, letters);
        edits.add(new Edit(letters, edit.getValue(), value - 2 * edit.getValue()));
      }
    }
    edits.sort(Comparator.comparingDouble(Edit::value).reversed().thenComparing(Edit::letters));
    return edits.subList(0, Math.min(MAX_OPTIONS, edits.size()));
  }

  /** How usual letters are beside the neighbours. */
  private double besideNeighbours(List<Unit> row, int i, String letters) throws IOException {
    double value = 0;
    if (i > 0) {
      value += Spelled.likelihood(holdings.pair(row.get(i - 1).folded(), letters));
    }
    if (i + 1 < row.size()) {
      value += Spelled.likelihood(holdings.pair(letters, row.get(i + 1).folded()));
    }
    return value;
  }

  private record Edit(String letters, double cost, double value) {}

  /** How letters may be written here: as the typed marks and as the neighbours suggest. */
  private Set<String> forms(List<Unit> row, int i, String letters, boolean marked) {
    Set<String> forms = new LinkedHashSet<>();
    if (!marked) {
      forms.add(letters);
      return forms;
    }
    MarkTransfer.on(letters, row.get(i).text()).ifPresent(forms::add);
    forms.addAll(suggested(row, i, letters));
    if (forms.isEmpty() && !PairCounts.isMarked(row.get(i).text())) {
      forms.add(letters);
    }
    return forms;
  }

  private Set<String> suggested(List<Unit> row, int i, String letters) {
    Set<String> forms = new LinkedHashSet<>();
    if (i > 0 && !row.get(i - 1).fixed()) {
      forms.addAll(pairs.secondForms(row.get(i - 1).text(), letters));
    }
    if (i + 1 < row.size() && !row.get(i + 1).fixed()) {
      forms.addAll(pairs.firstForms(letters, row.get(i + 1).text()));
    }
    return forms;
  }

  /** The same letters with other marks that the neighbours suggest; never with none at all. */
  private void remarked(List<Unit> row, int i, List<Option> options) {
    Unit word = row.get(i);
    int typed = WordCode.of(word.text());
    if (WordCode.marks(typed) == 0) {
      return;
    }
    Set<String> forms = new LinkedHashSet<>(suggested(row, i, word.folded()));
    for (int tone = 1; tone <= TONES; tone++) {
      MarkTransfer.toned(word.text(), tone).ifPresent(forms::add);
    }
    for (String form : forms) {
      int code = WordCode.of(form);
      if (WordCode.marks(code) != 0 && code != typed) {
        options.add(
            new Option(1, List.of(form), isConfused(word.text(), form) ? CONFUSED : REMARKED));
      }
    }
  }

  /** Whether the tones are hỏi and ngã, which half of the country does not tell apart. */
  private static boolean isConfused(String typed, String form) {
    return MarkTransfer.tone(typed) + MarkTransfer.tone(form) == HOOK + TILDE
        && MarkTransfer.tone(typed) * MarkTransfer.tone(form) == HOOK * TILDE;
  }

  /** The word as syllables of which each two neighbours are a pair of the collection. */
  private void glued(Unit word, List<Option> options) throws IOException {
    Splitting splitting = new Splitting(word);
    for (List<String> way : splitting.ways()) {
      options.add(new Option(1, way, GLUED));
    }
  }

  /** Ways to divide one word; its marks stay on their letters. */
  private final class Splitting {
    private final String text;
    private final List<List<String>> ways = new ArrayList<>();
    private final List<String> before = new ArrayList<>();
    private int steps;

    Splitting(Unit word) {
      text = word.text();
    }

    List<List<String>> ways() throws IOException {
      if (text.length() <= MAX_GLUED) {
        split(0);
      }
      return ways;
    }

    private void split(int start) throws IOException {
      if (start == text.length() && before.size() > 1 && ways.size() < MAX_WAYS) {
        ways.add(List.copyOf(before));
      }
      if (before.size() == MAX_GLUED_SYLLABLES || ways.size() == MAX_WAYS) {
        return;
      }
      int rest = text.length() - start;
      for (int n = Math.min(MAX_SYLLABLE, rest); n > 1; n--) {
        boolean leavesOne = rest - n == 1;
        if (!leavesOne && steps++ < MAX_STEPS) {
          String next = text.substring(start, start + n);
          if (isHeldBehind(next)) {
            before.add(next);
            split(start + n);
            before.removeLast();
          }
        }
      }
    }

    private boolean isHeldBehind(String next) throws IOException {
      String folded = Folding.of(next);
      return before.isEmpty()
          ? holdings.syllable(folded) > 0
          : holdings.pair(Folding.of(before.getLast()), folded) > 0;
    }
  }
}
