package vn.tracuu.ingest.file;

import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * A character where it stands on a page, in points from the upper left.
 *
 * @param text mostly one letter; a ligature has several
 * @param x its left edge
 * @param y its baseline
 * @param size of its font
 * @param encoding what its font was drawn for; null for Unicode
 */
record Glyph(
    String text, float x, float y, float width, float size, @Nullable LegacyEncoding encoding) {
  float right() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }
}
