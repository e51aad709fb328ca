package vn.tracuu.query;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of one value are: a number, a name, a phrase, a word. */
final class Values {
  private Values() {}

  /** Bare words that are glued to one another; {@code field} is null where none is asked. */
  static Clause.Value of(String text, @Nullable QueryField field, List<Word> words) {
    return named(text, field, words)
        .orElseGet(() -> words.size() == 1 ? new Clause.Words(words) : new Clause.Phrase(words, 0));
  }

  /** Words in quotes. */
  static Clause.Value quoted(String text, @Nullable QueryField field, List<Word> words, int slop) {
    return named(text, field, words).orElseGet(() -> new Clause.Phrase(words, slop, true));
  }

  /** The number that {@code digits} write, or {@code most} if that is less. */
  static int figures(String digits, int most) {
    int value = 0;
    for (int i = 0; i < digits.length() && value < most; i++) {
      value = 10 * value + Math.max(0, Character.digit(digits.charAt(i), 10));
    }
    return Math.min(value, most);
  }

  private static Optional<Clause.Value> named(
      String text, @Nullable QueryField field, List<Word> words) {
    if (field == QueryField.SITE) {
      Word name = Word.of(text, words.getFirst().start(), words.getLast().end());
      return Optional.of(new Clause.Words(List.of(name)));
    }
    return field != null && field.isNumber()
        ? Numbers.whole(text, words).map(document -> document)
        : Optional.empty();
  }
}
