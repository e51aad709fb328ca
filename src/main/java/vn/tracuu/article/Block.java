package vn.tracuu.article;

import java.util.Objects;

/**
 * One block of an article's text: what a reader sees as one paragraph, heading, list item, table
 * row or caption.
 *
 * @param kind what the block is
 * @param text one line, never blank; the cells of a table row are joined by {@code " | "}
 */
public record Block(Kind kind, String text) {
  /** What a block is on the page. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    TABLE_ROW,
    CAPTION
  }

  public Block {
    Objects.requireNonNull(kind, "kind");
    if (text.isBlank() || text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a block is one line and not blank: \"" + text + "\"");
    }
  }

  /** A plain paragraph. */
  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }
}
