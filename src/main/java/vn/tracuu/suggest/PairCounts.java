package vn.tracuu.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;

/**
 * How many articles hold two neighbouring words as they are spelled: a word with marks counts only
 * with these marks, one without marks counts with any. Remembers what was asked; for one query.
 */
final class PairCounts {
  /** The most phrases of one beginning that are looked at for usual marks. */
  private static final int MAX_PHRASES = 400;

  private final Holdings holdings;
  private final Phrases phrases;
  private final Map<String, Integer> known = new HashMap<>();

  PairCounts(Holdings holdings, Phrases phrases) {
    this.holdings = holdings;
    this.phrases = phrases;
  }

  /** How many articles hold the two words side by side. */
  int of(String first, String second) throws IOException {
    String pair = first + " " + second;
    Integer count = known.get(pair);
    if (count == null) {
      count = count(first, second);
      known.put(pair, count);
    }
    return count;
  }

  private int count(String first, String second) throws IOException {
    String firstFolded = Folding.of(first);
    String secondFolded = Folding.of(second);
    if (!isMarked(first) && !isMarked(second)) {
      return holdings.pair(firstFolded, secondFolded);
    }
    int phrase = phrase(firstFolded + " " + secondFolded, first, second);
    return phrase > 0 ? phrase : holdings.marked(first, second);
  }

  /** How many articles have the frequent phrase of these two words; 0 if it is none. */
  private int phrase(String key, String first, String second) {
    int firstCode = WordCode.of(first);
    int secondCode = WordCode.of(second);
    for (int p = phrases.first(key); p < phrases.size() && phrases.key(p).equals(key); p++) {
      if (phrases.code(p, 0) == firstCode && phrases.code(p, 1) == secondCode) {
        return phrases.articles(p);
      }
    }
    return 0;
  }

  /**
   * How many articles have a frequent phrase that is these three words or begins with them, as a
   * power of ten; 0 if there is none.
   */
  double phrases(String first, String second, String third) {
    String key = Folding.of(first) + " " + Folding.of(second) + " " + Folding.of(third);
    int best = 0;
    int end = Math.min(phrases.end(key), phrases.first(key) + MAX_PHRASES);
    for (int p = phrases.first(key); p < end; p++) {
      boolean whole =
          phrases.key(p).length() == key.length() || phrases.key(p).charAt(key.length()) == ' ';
      if (whole
          && agrees(WordCode.of(first), phrases.code(p, 0))
          && agrees(WordCode.of(second), phrases.code(p, 1))
          && agrees(WordCode.of(third), phrases.code(p, 2))) {
        best = Math.max(best, phrases.articles(p));
      }
    }
    return best == 0 ? 0 : Math.log10(best);
  }

  /** Spellings of the second word that phrases have behind the first one. */
  Set<String> secondForms(String first, String secondFolded) {
    return forms(Folding.of(first), WordCode.of(first), secondFolded, 0);
  }

  /** Spellings of the first word that phrases have before the second one. */
  Set<String> firstForms(String firstFolded, String second) {
    return forms(firstFolded, WordCode.of(second), Folding.of(second), 1);
  }

  /**
   * Spellings of one of two words, the two most frequent ones.
   *
   * @param given the {@link WordCode} of the word whose spelling is known
   * @param place its place in the pair, 0 or 1
   */
  private Set<String> forms(String first, int given, String second, int place) {
    String key = first + " " + second;
    Map<String, Integer> found = new HashMap<>();
    int end = Math.min(phrases.end(key), phrases.first(key) + MAX_PHRASES);
    for (int p = phrases.first(key); p < end; p++) {
      String whole = phrases.key(p);
      boolean isPair = whole.length() == key.length() || whole.charAt(key.length()) == ' ';
      if (isPair && agrees(given, phrases.code(p, place))) {
        found.merge(phrases.text(p).split(" ", 3)[1 - place], phrases.articles(p), Math::max);
      }
    }
    List<String> best =
        found.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(2)
            .map(Map.Entry::getKey)
            .toList();
    return new LinkedHashSet<>(best);
  }

  static boolean isMarked(String word) {
    return WordCode.marks(WordCode.of(word)) != 0;
  }

  private static boolean agrees(int typed, int found) {
    return switch (WordCode.agreement(typed, found)) {
      case EXACT, COMPATIBLE, NEUTRAL -> true;
      case CONTRADICTING -> false;
    };
  }
}
