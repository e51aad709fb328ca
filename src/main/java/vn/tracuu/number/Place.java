package vn.tracuu.number;

/**
 * A place within a cited document, {@code điểm đ khoản 2 Điều 7}.
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends (exclusive)
 * @param written the words as they stand there
 */
public record Place(int start, int end, String written) {}
