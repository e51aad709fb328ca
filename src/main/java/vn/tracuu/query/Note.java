package vn.tracuu.query;

import java.util.List;

/**
 * Something in the query that was not read as it may have been meant.
 *
 * @param code what happened; {@code vn.tracuu.words} says it to people
 * @param piece the part of {@link Query#text()} that it is about, or the value of a filter
 * @param near values that may have been meant
 */
public record Note(Code code, String piece, List<String> near) {
  /** Makes the list unmodifiable. */
  public Note {
    near = List.copyOf(near);
  }

  /**
   * A value of a filter that no article has.
   *
   * @param near values that may have been meant, which articles have
   */
  public static Note unknownValue(String value, List<String> near) {
    return new Note(Code.UNKNOWN_VALUE, value, near);
  }

  /** What can happen; none of it makes a query fail. */
  public enum Code {
    TOO_MANY_WORDS(QueryParser.MAX_WORDS),
    TOO_MANY_CLAUSES(QueryParser.MAX_CLAUSES),
    TOO_OFTEN(QueryParser.MAX_REPEATED),
    TOO_DEEP(QueryParser.MAX_DEPTH),
    TOO_FAR(QueryParser.MAX_SLOP),
    NOT_A_DATE(0),
    UNCLOSED_QUOTE(0),
    LONE_OR(0),
    UNKNOWN_VALUE(0);

    private final int limit;

    Code(int limit) {
      this.limit = limit;
    }

    /** The bound that was passed; 0 where none was. */
    public int limit() {
      return limit;
    }

    Note about(String piece) {
      return new Note(this, piece, List.of());
    }
  }
}
