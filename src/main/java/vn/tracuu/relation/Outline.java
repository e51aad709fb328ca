package vn.tracuu.relation;

import java.util.Arrays;
import java.util.Optional;

/** Gives each paragraph its level and the one that it stands under, as they come. */
final class Outline {
  private final int[] last = new int[Paragraph.Level.values().length];
  private int count;

  Outline() {
    Arrays.fill(last, -1);
  }

  Paragraph paragraph(CharSequence text, int start, int end) {
    Optional<Marker> marker = Marker.at(text, start, end);
    Paragraph.Level level = marker.map(Marker::level).orElse(Paragraph.Level.TEXT);
    int body = marker.map(Marker::end).orElse(start);
    while (body < end && text.charAt(body) == ' ') {
      body++;
    }
    Paragraph paragraph =
        new Paragraph(start, end, body, level, marker.map(Marker::label).orElse(""), parent(level));
    if (level.ordinal() < Paragraph.Level.TEXT.ordinal()) {
      Arrays.fill(last, level.ordinal() + 1, last.length, -1);
      last[level.ordinal()] = count;
    }
    count++;
    return paragraph;
  }

  private int parent(Paragraph.Level level) {
    if (level == Paragraph.Level.NOTE) {
      return -1;
    }
    for (int i = Math.min(level.ordinal(), Paragraph.Level.TEXT.ordinal()) - 1; i >= 0; i--) {
      if (last[i] >= 0) {
        return last[i];
      }
    }
    return -1;
  }
}
