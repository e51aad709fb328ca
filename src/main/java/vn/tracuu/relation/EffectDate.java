package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * From when a document has effect. The day it was issued is another field of {@link
 * DocumentRelations}.
 *
 * @param from the day; null where it cannot be known from the text, as {@code rule} says
 * @param rule how the text says it
 * @param to the last day, where it names one (inclusive)
 * @param exceptions parts with a day of their own
 * @param evidence the words that say so; null if there are none
 */
public record EffectDate(
    @Nullable LocalDate from,
    Rule rule,
    @Nullable LocalDate to,
    List<Part> exceptions,
    @Nullable Evidence evidence) {
  /** How a day of effect is given. */
  public enum Rule {
    /** A day of the calendar. */
    DATE,
    /** The day of signing, which is known if the day of issue is. */
    SIGNING,
    /** So many days or months after signing. */
    AFTER_SIGNING,
    /** So many days after its publication in the gazette: not in the text. */
    AFTER_GAZETTE,
    /** With or after another document: not in the text. */
    WITH_ANOTHER,
    /** The figures were left blank. */
    BLANK,
    /** The text ends before it says. */
    CUT,
    /** The text does not say. */
    NONE;

    /** The name in JSON: lower case, with a hyphen. */
    public String term() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A part that has a day of its own.
   *
   * @param what the part as it is written: {@code khoản 2 Điều 5}
   * @param from its day; null where it cannot be known
   */
  public record Part(String what, @Nullable LocalDate from) {}

  /** The text says nothing. */
  public static final EffectDate UNKNOWN = new EffectDate(null, Rule.NONE, null, List.of(), null);

  /** Makes the list unmodifiable. */
  public EffectDate {
    exceptions = List.copyOf(exceptions);
  }

  EffectDate with(List<Part> parts) {
    return new EffectDate(from, rule, to, parts, evidence);
  }
}
