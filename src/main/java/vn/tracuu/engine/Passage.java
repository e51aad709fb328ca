package vn.tracuu.engine;

/**
 * A part of a long article that answers by itself: a {@code Điều}, or what stands under a heading.
 *
 * @param place its name, {@code Điều 12. Thời hạn}
 * @param anchor what leads to it in the article's page, {@code dieu-12}; unique in the article
 * @param snippet the part of it that shows best why it is here
 */
public record Passage(String place, String anchor, Snippet snippet) {}
