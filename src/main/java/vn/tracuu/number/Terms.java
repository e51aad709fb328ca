package vn.tracuu.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of the Central Committee, from {@code terms.tsv}. Immutable; safe for all threads. */
final class Terms {
  private record Term(String roman, LocalDate from) {}

  private static final List<Term> ALL =
      Table.rows("terms.tsv", 4).stream()
          .map(row -> new Term(row[0], LocalDate.parse(row[1])))
          .toList();

  private static final Set<String> ROMAN =
      ALL.stream().map(Term::roman).collect(Collectors.toUnmodifiableSet());

  /** The longest of them, VIII and XIII. */
  private static final int MAX_LETTERS = 5;

  private Terms() {}

  /** The term in which {@code day} lies; null before the first that is known. */
  static @Nullable String of(LocalDate day) {
    String found = null;
    for (Term term : ALL) {
      if (!day.isBefore(term.from)) {
        found = term.roman;
      }
    }
    return found;
  }

  /**
   * The term that {@code letters} write in Roman figures, in any case, or in digits; null if they
   * do not.
   */
  static @Nullable String ofLetters(String letters) {
    if (letters.length() > MAX_LETTERS) {
      return null;
    }
    String upper = letters.toUpperCase(Locale.ROOT);
    if (!upper.isEmpty() && Signs.isDigit(upper.charAt(0))) {
      char[] digits = upper.toCharArray();
      int value = Digits.value(digits, 0, Math.min(2, digits.length));
      return digits.length <= 2 && value > 0 && value <= ALL.size()
          ? ALL.get(value - 1).roman
          : null;
    }
    return ROMAN.contains(upper) ? upper : null;
  }
}
