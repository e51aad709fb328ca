package vn.tracuu.relation;

/**
 * The words that a statement rests on.
 *
 * @param sentence the words, page furniture taken out and white space collapsed; at most {@link
 *     #MAX_SENTENCE} UTF-16 units
 * @param place where in the document they stand, {@code Điều 57 khoản 2}; empty in its head
 * @param start where they begin in the text as it was given (NFC), in UTF-16 units
 * @param end where they end (exclusive)
 */
public record Evidence(String sentence, String place, int start, int end) {
  /** Longer sentences are cut. */
  public static final int MAX_SENTENCE = 1000;
}
