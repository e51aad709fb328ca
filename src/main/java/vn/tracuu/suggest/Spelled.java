package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.suggest.Holdings.Pair;
import vn.tracuu.text.Folding;

/**
 * Finds the likeliest spellings of a row of words, each judged beside its neighbours: dynamic
 * programming over {@link Option}s, keeping the best {@link #BEAM} beginnings at each word.
 */
final class Spelled {
  /** The most words of a row that are looked at. */
  static final int MAX_WORDS = 16;

  /** The most words of a row for which options are made. */
  static final int MAX_SUSPECTS = 4;

  /** A word that fewer articles have may be their misprint. */
  private static final int HARDLY_HELD = 3;

  private static final int BEAM = 24;

  /** What a change costs in powers of ten of frequency. */
  private static final double PER_COST = 2;

  /** The likelihood of a usual pair, so that more syllables are no better in themselves. */
  private static final double USUAL = 2;

  private static final double JOINED = 0.6;

  /** The most words that are read as one. */
  private static final int MAX_JOINED = 3;

  /** A typed word that no article has. */
  private static final double UNKNOWN = -3;

  private final Holdings holdings;
  private final Misspelling misspelling;

  Spelled(Holdings holdings) {
    this.holdings = holdings;
    misspelling = new Misspelling(holdings);
  }

  /** A typed word; {@code fixed} if it must stay, as figures do. */
  record Unit(String text, String folded, boolean fixed) {
    static Unit of(String text) {
      String folded = Folding.of(text);
      return new Unit(text, folded, !Character.isLetter(text.codePointAt(0)));
    }
  }

  /** A spelling of a whole row, or of its beginning. */
  record Spelling(List<Option> options, int words, String last, double value) {
    boolean changes() {
      return options.stream().anyMatch(Option::changes);
    }
  }

  /** Frequencies are judged by their powers of ten. */
  static double likelihood(int articles) {
    return Math.log10(articles + 0.1);
  }

  /** The best spellings that are better than what was typed, best first; at most {@code count}. */
  List<Spelling> better(List<Unit> row, int count) throws IOException {
    List<Unit> read = row.subList(0, Math.min(MAX_WORDS, row.size()));
    List<List<Option>> options = options(read);
    if (options.stream().allMatch(o -> o.size() == 1)) {
      return List.of();
    }
    List<List<Spelling>> at = new ArrayList<>();
    for (int i = 0; i <= read.size(); i++) {
      at.add(new ArrayList<>());
    }
    at.getFirst().add(new Spelling(List.of(), 0, "", 0));
    for (int i = 0; i < read.size(); i++) {
      for (Spelling before : best(at.get(i))) {
        for (Option option : options.get(i)) {
          Spelling longer = extended(before, option);
          at.get(i + option.words()).add(longer);
        }
      }
    }
    List<Spelling> better = new ArrayList<>();
    for (Spelling spelling : best(at.getLast())) {
      if (!spelling.changes()) {
        break; // worse ones follow
      }
      better.add(spelling);
    }
    return better.subList(0, Math.min(count, better.size()));
  }

  /** Whether some word of the row stands in no article. */
  boolean hasUnknown(List<Unit> row) throws IOException {
    List<Unit> read = row.subList(0, Math.min(MAX_WORDS, row.size()));
    holdings.expectSyllables(read.stream().map(Unit::folded).toList());
    for (Unit unit : read) {
      if (!unit.fixed() && holdings.syllable(unit.folded()) == 0) {
        return true;
      }
    }
    return false;
  }

  private List<List<Option>> options(List<Unit> row) throws IOException {
    List<List<Option>> options = new ArrayList<>();
    expect(row);
    Set<Integer> suspects = suspects(row);
    expectOptions(row, suspects);
    for (int i = 0; i < row.size(); i++) {
      List<Option> here = new ArrayList<>();
      here.add(new Option(1, List.of(row.get(i).folded()), row.get(i).text(), 0));
      if (suspects.contains(i)) {
        here.addAll(misspelling.options(row.get(i)));
      }
      for (int n = 2; n <= MAX_JOINED && i + n <= row.size(); n++) {
        addJoined(row.subList(i, i + n), i, suspects, here);
      }
      options.add(here);
    }
    expectNeighbours(options);
    return options;
  }

  /** The words as they were typed. */
  private void expect(List<Unit> row) throws IOException {
    holdings.expectSyllables(row.stream().map(Unit::folded).toList());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      pairs.add(new Pair(row.get(i).folded(), row.get(i + 1).folded()));
    }
    holdings.expectPairs(pairs);
  }

  /** What the suspected words may be instead. */
  private void expectOptions(List<Unit> row, Set<Integer> suspects) throws IOException {
    Set<String> joined = new HashSet<>();
    for (int suspect : suspects) {
      misspelling.expect(row.get(suspect));
      for (int start = Math.max(0, suspect - MAX_JOINED + 1); start <= suspect; start++) {
        for (int n = 2; n <= MAX_JOINED && start + n <= row.size(); n++) {
          joined.add(joined(row.subList(start, start + n)));
        }
      }
    }
    holdings.expectSyllables(joined);
  }

  /** Whatever two syllables can stand side by side. */
  private void expectNeighbours(List<List<Option>> options) throws IOException {
    List<Set<String>> endings = new ArrayList<>();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (int i = 0; i <= options.size() + MAX_JOINED; i++) {
      endings.add(new LinkedHashSet<>());
    }
    for (int i = 0; i < options.size(); i++) {
      for (Option option : options.get(i)) {
        List<String> syllables = option.syllables();
        endings.get(i).forEach(before -> pairs.add(new Pair(before, syllables.getFirst())));
        for (int k = 0; k + 1 < syllables.size(); k++) {
          pairs.add(new Pair(syllables.get(k), syllables.get(k + 1)));
        }
        endings.get(i + option.words()).add(syllables.getLast());
      }
    }
    holdings.expectPairs(pairs);
  }

  private void addJoined(List<Unit> words, int start, Set<Integer> suspects, List<Option> options)
      throws IOException {
    boolean suspected = false;
    for (int i = 0; i < words.size(); i++) {
      suspected |= suspects.contains(start + i);
    }
    if (!suspected || words.stream().anyMatch(Unit::fixed)) {
      return;
    }
    String folded = joined(words);
    if (folded.length() <= SyllableEdits.MAX_LENGTH && holdings.syllable(folded) > 0) {
      String text = String.join("", words.stream().map(Unit::text).toList());
      options.add(new Option(words.size(), List.of(folded), text, JOINED));
    }
  }

  private static String joined(List<Unit> words) {
    return String.join("", words.stream().map(Unit::folded).toList());
  }

  /** Words that no article has, or that stand beside no neighbour of theirs in any article. */
  private Set<Integer> suspects(List<Unit> row) throws IOException {
    Set<Integer> suspects = new HashSet<>();
    for (int i = 0; i < row.size() && suspects.size() < MAX_SUSPECTS; i++) {
      if (!row.get(i).fixed() && isSuspect(row, i)) {
        suspects.add(i);
      }
    }
    return suspects;
  }

  private boolean isSuspect(List<Unit> row, int i) throws IOException {
    if (holdings.syllable(row.get(i).folded()) < HARDLY_HELD) {
      return true;
    }
    boolean before = i > 0 && holdings.pair(row.get(i - 1).folded(), row.get(i).folded()) > 0;
    boolean behind =
        i + 1 < row.size() && holdings.pair(row.get(i).folded(), row.get(i + 1).folded()) > 0;
    return row.size() > 1 && !before && !behind;
  }

  private Spelling extended(Spelling before, Option option) throws IOException {
    double value = before.value - PER_COST * option.cost();
    String last = before.last;
    for (String syllable : option.syllables()) {
      int held = last.isEmpty() ? holdings.syllable(syllable) : holdings.pair(last, syllable);
      boolean unknown = held == 0 && holdings.syllable(syllable) == 0;
      value += (unknown ? UNKNOWN : likelihood(held)) - USUAL;
      last = syllable;
    }
    List<Option> options = new ArrayList<>(before.options);
    options.add(option);
    return new Spelling(options, before.words + option.words(), last, value);
  }

  private static List<Spelling> best(List<Spelling> spellings) {
    return spellings.stream()
        .sorted(Comparator.comparingDouble(Spelling::value).reversed())
        .limit(BEAM)
        .toList();
  }
}
