package vn.tracuu.article;

/**
 * A part of a long article that can be read by itself: a {@code Điều}, or what stands under a
 * heading.
 *
 * @param place its name, one line, {@code Điều 12. Thời hạn}
 * @param anchor what leads to it in a page, unique in the article: {@code dieu-12}
 * @param firstBlock its first block, the one that names it
 * @param endBlock the block behind its last one
 * @param start where it begins in {@link Article#text()}, in UTF-16 units
 * @param end where it ends (exclusive)
 */
public record Section(
    String place, String anchor, int firstBlock, int endBlock, int start, int end) {}
