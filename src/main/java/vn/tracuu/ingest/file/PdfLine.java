package vn.tracuu.ingest.file;

import java.util.List;

/**
 * A line of a page.
 *
 * @param segments what stands between wide gaps, from left to right; one for most lines
 * @param page from 0
 */
record PdfLine(List<Segment> segments, int page, float y, float size, boolean cell) {
  /**
   * A part of a line without wide gaps.
   *
   * @param text in its runs
   * @param firstWord the width of its first word
   */
  record Segment(String text, float left, float right, float firstWord) {}

  PdfLine {
    segments = List.copyOf(segments);
  }

  float left() {
    return segments.getFirst().left();
  }

  float right() {
    return segments.getLast().right();
  }

  boolean isOne() {
    return segments.size() == 1;
  }

  /** Its text, a tab for each wide gap. */
  String text() {
    return segments.stream().map(Segment::text).collect(java.util.stream.Collectors.joining("\t"));
  }
}
