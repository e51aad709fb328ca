package vn.tracuu.http.page;

/**
 * A way out of a search that found nothing: what to change, and how many articles it finds then.
 *
 * @param change what is changed
 * @param query what to search for instead
 * @param filtered whether what was chosen stays chosen
 * @param articles how many match; at least 1
 */
public record Way(Change change, String query, boolean filtered, long articles) {
  /** What can be changed. */
  public enum Change {
    /** What was chosen is not. */
    NO_FILTERS,
    /** Words in quotes need not be neighbours. */
    NO_QUOTES,
    /** Marks do not count. */
    NO_MARKS,
    /** One word less. */
    FEWER_WORDS
  }
}
