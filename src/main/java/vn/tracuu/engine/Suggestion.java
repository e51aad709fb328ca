package vn.tracuu.engine;

/**
 * A way to go on from what was typed so far.
 *
 * @param text what to search for; plain text, as the articles write it
 * @param kind what it is
 * @param count how many articles stand behind it; at least 1
 */
public record Suggestion(String text, Kind kind, long count) {
  /** What a suggestion is. */
  public enum Kind {
    /** A document number that articles bear or cite. */
    NUMBER,
    /** Words that often stand together. */
    PHRASE,
    /** The title of an article. */
    TITLE
  }
}
