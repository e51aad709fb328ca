package vn.tracuu.engine;

/**
 * One thing that speaks for a hit.
 *
 * @param kind which kind of match
 * @param text what matched and how, one sentence in Vietnamese, plain text
 */
public record Reason(Kind kind, String text) {
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
