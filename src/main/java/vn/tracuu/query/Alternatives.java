package vn.tracuu.query;

import java.util.List;
import java.util.Set;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Orthography;

/**
 * Tells the operators {@code OR} and {@code HOẶC}, in capitals, from the word {@code hoặc}.
 *
 * <p>Where all of a query is in capitals, {@code HOẶC} says nothing: a headline is no formula. It
 * counts there only between abbreviations ({@code UBND HOẶC HĐND}).
 */
final class Alternatives {
  private static final Set<String> OPERATORS = Set.of("or", "hoac", CanonicalForm.of("hoặc"));

  /** Abbreviations that could be a syllable ({@code TU}, {@code CA}) are shorter. */
  private static final int MIN_SYLLABLE = 3;

  private final boolean headline;

  Alternatives(List<Word> words) {
    headline =
        words.stream().allMatch(Alternatives::isCapital)
            && words.stream().anyMatch(Alternatives::isSyllable);
  }

  boolean isOperator(Word word) {
    return !headline && isCapital(word) && isNamed(word);
  }

  private static boolean isNamed(Word word) {
    return OPERATORS.contains(CanonicalForm.of(word.text()));
  }

  private static boolean isCapital(Word word) {
    return word.text().codePoints().noneMatch(Character::isLowerCase);
  }

  private static boolean isSyllable(Word word) {
    return word.text().length() >= MIN_SYLLABLE
        && !word.isFigures()
        && !isNamed(word)
        && Orthography.allows(CanonicalForm.of(word.text()));
  }
}
