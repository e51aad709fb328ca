package vn.tracuu.engine;

import java.util.List;

/**
 * One thing that speaks for a hit.
 *
 * @param kind which kind of match
 * @param values what matched, for the sentence that {@code vn.tracuu.words} makes of it: of a
 *     number itself, and where it is cited how often; of a phrase its words; of a synonym what
 *     stands in the article and what was typed; else a list of words in one text
 */
public record Reason(Kind kind, List<String> values) {
  public Reason {
    values = List.copyOf(values);
  }

  /** A reason with its values. */
  public Reason(Kind kind, String... values) {
    this(kind, List.of(values));
  }

  /** How something matched, the strongest first. */
  public enum Kind {
    /** The article itself bears the number. */
    BEARS_NUMBER,
    /** The number stands in the title or lead. */
    NUMBER_IN_TITLE,
    /** The article cites the number. */
    CITES_NUMBER,
    /** A phrase in quotes, word for word. */
    PHRASE,
    /** Words in the title. */
    TITLE,
    /** Words in the lead. */
    LEAD,
    /** Neighbouring words of the query that are neighbours in the text. */
    PAIRS,
    /** Words with the marks as typed. */
    EXACT,
    /** Words without marks, or with others than typed. */
    UNMARKED,
    /** An abbreviation or expansion of what was typed. */
    SYNONYM
  }
}
