package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.suggest.Holdings.Pair;
import vn.tracuu.text.Folding;

/**
 * Finds the likeliest spellings of a row of words, each judged beside its neighbours: dynamic
 * programming over {@link Option}s, keeping the best {@link #BEAM} beginnings at each word.
 *
 * <p>What the collection spells so itself is left alone: only words that stand beside a neighbour
 * in no article, as they are marked, are suspected. For one query.
 */
final class Spelled {
  /** The most words of a row that are looked at. */
  static final int MAX_WORDS = 16;

  /** The most words of a row for which options are made. */
  static final int MAX_SUSPECTS = 4;

  /**
   * In a longer row only words that hardly any article has are suspected: its words were typed to
   * be told apart, and neighbours that no article has are usual.
   */
  private static final int MAX_JUDGED = 8;

  /** A word that fewer articles have may be their misprint. */
  private static final int HARDLY_HELD = 3;

  /** Neighbours of which one has marks, and that fewer articles hold, are suspected. */
  private static final int RARE_MARKED = 5;

  /** The same of neighbours without marks, which any marks match. */
  private static final int RARE_UNMARKED = 40;

  /** Neighbours without marks that fewer articles hold are not spelled so by the collection. */
  private static final int UNSEEN_UNMARKED = 3;

  private static final int BEAM = 24;

  // What follows is in powers of ten of frequency; fitted to misspelled titles of a codified law.

  /** What an edit of cost 1 costs. */
  private static final double PER_COST = 2;

  /** What each changed word behind the first one costs besides: two slips are rarer than one. */
  private static final double ANOTHER_CHANGE = 2;

  /** How much likelier another spelling must be than a typed one that the collection lacks. */
  private static final double MARGIN = 1;

  /** The same where the collection has every two neighbours as they were typed. */
  private static final double MARGIN_IF_HELD = 2;

  /** How much the frequency of a word counts against its pair with the next one. */
  private static final double WORD_BEFORE = 0.5;

  /** How much a frequent phrase of three words counts. */
  private static final double PHRASE = 0.5;

  /** The likelihood of a usual pair, so that more syllables are no better in themselves. */
  private static final double USUAL = 2;

  /** The likelihood of a usual word. */
  private static final double USUAL_WORD = 3;

  private static final double JOINED = 0.6;

  /** The most words that are read as one. */
  private static final int MAX_JOINED = 3;

  /** A typed word that no article has. */
  private static final double UNKNOWN = -3;

  private final Holdings holdings;
  private final PairCounts pairs;
  private final Misspelling misspelling;

  Spelled(Holdings holdings, Phrases phrases) {
    this.holdings = holdings;
    pairs = new PairCounts(holdings, phrases);
    misspelling = new Misspelling(holdings, pairs);
  }

  /** A typed word; {@code fixed} if it must stay, as figures do. */
  record Unit(String text, String folded, boolean fixed) {
    static Unit of(String text, boolean fixed) {
      return new Unit(text, Folding.of(text), fixed);
    }
  }

  /**
   * A spelling of a whole row, or of its beginning.
   *
   * @param words how many typed words it takes
   * @param beforeLast its last word but one; empty if it has fewer
   * @param last its last word; empty if it has none
   * @param value its likelihood
   */
  record Spelling(List<Option> options, int words, String beforeLast, String last, double value) {
    boolean changes() {
      return options.stream().anyMatch(Option::changes);
    }
  }

  /** Frequencies are judged by their powers of ten. */
  static double likelihood(int articles) {
    return Math.log10(articles + 0.1);
  }

  /**
   * The best spellings that are surely better than what was typed, best first.
   *
   * @param marked whether corrections are written with marks
   * @return at most {@code count}; empty if the collection spells the row so
   */
  List<Spelling> better(List<Unit> row, boolean marked, int count) throws IOException {
    List<Unit> read = row.subList(0, Math.min(MAX_WORDS, row.size()));
    expect(read);
    Set<Integer> suspects = suspects(read);
    if (suspects.isEmpty()) {
      return List.of();
    }
    double margin = isHeld(read) ? MARGIN_IF_HELD : MARGIN;
    List<Spelling> spellings = spellings(options(read, suspects, marked));
    double typed =
        spellings.stream()
            .filter(s -> !s.changes())
            .mapToDouble(Spelling::value)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return spellings.stream()
        .filter(s -> s.changes() && s.value >= typed + margin)
        .limit(count)
        .toList();
  }

  private List<Spelling> spellings(List<List<Option>> options) throws IOException {
    List<List<Spelling>> at = new ArrayList<>();
    for (int i = 0; i <= options.size(); i++) {
      at.add(new ArrayList<>());
    }
    at.getFirst().add(new Spelling(List.of(), 0, "", "", 0));
    for (int i = 0; i < options.size(); i++) {
      for (Spelling before : best(at.get(i))) {
        for (Option option : options.get(i)) {
          at.get(i + option.words()).add(extended(before, option));
        }
      }
    }
    return at.getLast().stream()
        .sorted(Comparator.comparingDouble(Spelling::value).reversed())
        .toList();
  }

  private List<List<Option>> options(List<Unit> row, Set<Integer> suspects, boolean marked)
      throws IOException {
    List<List<Option>> options = new ArrayList<>();
    expectOptions(row, suspects);
    for (int i = 0; i < row.size(); i++) {
      List<Option> here = new ArrayList<>();
      here.add(new Option(1, List.of(row.get(i).text()), 0));
      if (suspects.contains(i)) {
        here.addAll(misspelling.options(row, i, marked));
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
    List<Pair> neighbours = new ArrayList<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      neighbours.add(new Pair(row.get(i).folded(), row.get(i + 1).folded()));
    }
    holdings.expectPairs(neighbours);
  }

  /** What the suspected words may be instead. */
  private void expectOptions(List<Unit> row, Set<Integer> suspects) throws IOException {
    Set<String> joined = new HashSet<>();
    for (int suspect : suspects) {
      misspelling.expect(row, suspect);
      for (int start = Math.max(0, suspect - MAX_JOINED + 1); start <= suspect; start++) {
        for (int n = 2; n <= MAX_JOINED && start + n <= row.size(); n++) {
          joined.add(Folding.of(joined(row.subList(start, start + n))));
        }
      }
    }
    holdings.expectSyllables(joined);
  }

  /** Whatever two syllables can stand side by side. */
  private void expectNeighbours(List<List<Option>> options) throws IOException {
    List<Set<String>> endings = new ArrayList<>();
    Set<Pair> neighbours = new LinkedHashSet<>();
    for (int i = 0; i <= options.size() + MAX_JOINED; i++) {
      endings.add(new LinkedHashSet<>());
    }
    for (int i = 0; i < options.size(); i++) {
      for (Option option : options.get(i)) {
        List<String> syllables = option.forms().stream().map(Folding::of).toList();
        endings.get(i).forEach(before -> neighbours.add(new Pair(before, syllables.getFirst())));
        for (int k = 0; k + 1 < syllables.size(); k++) {
          neighbours.add(new Pair(syllables.get(k), syllables.get(k + 1)));
        }
        endings.get(i + option.words()).add(syllables.getLast());
      }
    }
    holdings.expectPairs(neighbours);
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
    String joined = joined(words);
    if (joined.length() <= SyllableEdits.MAX_LENGTH && holdings.syllable(Folding.of(joined)) > 0) {
      options.add(new Option(words.size(), List.of(joined), JOINED));
    }
  }

  private static String joined(List<Unit> words) {
    return String.join("", words.stream().map(Unit::text).toList());
  }

  /** Words that hardly any article has, or that stand beside a neighbour in hardly any. */
  private Set<Integer> suspects(List<Unit> row) throws IOException {
    Set<Integer> suspects = new LinkedHashSet<>();
    for (int i = 0; i < row.size(); i++) {
      Unit word = row.get(i);
      if (!word.fixed() && holdings.syllable(word.folded()) < HARDLY_HELD) {
        suspects.add(i);
      }
    }
    for (int i = 0; row.size() <= MAX_JUDGED && i + 1 < row.size(); i++) {
      Unit first = row.get(i);
      Unit second = row.get(i + 1);
      if (!first.fixed() && !second.fixed() && areHardlySideBySide(first, second)) {
        suspects.add(i);
        suspects.add(i + 1);
      }
    }
    return suspects.size() <= MAX_SUSPECTS
        ? suspects
        : new HashSet<>(new ArrayList<>(suspects).subList(0, MAX_SUSPECTS));
  }

  private boolean areHardlySideBySide(Unit first, Unit second) throws IOException {
    return pairs.of(first.text(), second.text())
        < (areMarked(first, second) ? RARE_MARKED : RARE_UNMARKED);
  }

  private static boolean areMarked(Unit first, Unit second) {
    return PairCounts.isMarked(first.text()) || PairCounts.isMarked(second.text());
  }

  /** Whether the collection has every word, and every two neighbours, as they were typed. */
  private boolean isHeld(List<Unit> row) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      Unit word = row.get(i);
      if (!word.fixed() && holdings.syllable(word.folded()) < HARDLY_HELD) {
        return false;
      }
      boolean beside = i > 0 && !word.fixed() && !row.get(i - 1).fixed();
      if (beside && isUnseen(row.get(i - 1), word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUnseen(Unit first, Unit second) throws IOException {
    return pairs.of(first.text(), second.text()) < (areMarked(first, second) ? 1 : UNSEEN_UNMARKED);
  }

  private Spelling extended(Spelling before, Option option) throws IOException {
    double value = before.value - PER_COST * option.cost();
    value -= option.changes() && before.changes() ? ANOTHER_CHANGE : 0;
    String last = before.last;
    String beforeLast = before.beforeLast;
    for (String form : option.forms()) {
      int held = last.isEmpty() ? holdings.syllable(Folding.of(form)) : pairs.of(last, form);
      boolean unknown = held == 0 && holdings.syllable(Folding.of(form)) == 0;
      value += (unknown ? UNKNOWN : likelihood(held)) - USUAL;
      if (!last.isEmpty()) {
        value -= WORD_BEFORE * (likelihood(holdings.syllable(Folding.of(last))) - USUAL_WORD);
      }
      if (!beforeLast.isEmpty()) {
        value += PHRASE * pairs.phrases(beforeLast, last, form);
      }
      beforeLast = last;
      last = form;
    }
    List<Option> options = new ArrayList<>(before.options);
    options.add(option);
    return new Spelling(options, before.words + option.words(), beforeLast, last, value);
  }

  private static List<Spelling> best(List<Spelling> spellings) {
    return spellings.stream()
        .sorted(Comparator.comparingDouble(Spelling::value).reversed())
        .limit(BEAM)
        .toList();
  }
}
