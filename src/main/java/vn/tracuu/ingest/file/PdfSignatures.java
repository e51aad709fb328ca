package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The end of a paper, set in two columns: recipients on the left, who signs on the right. */
final class PdfSignatures {
  private static final Pattern RECIPIENTS =
      Pattern.compile("(?iuU)n\u01A1i\\s+nh\u1EADn\\s*[:./]?.{0,40}");
  private static final int ABOVE = 4;
  private static final int BELOW = 40;
  private static final float RIGHT = 0.4f;

  private PdfSignatures() {}

  /** The items, where those lines are one row of two cells. */
  static List<PdfFlow.Item> joined(List<PdfFlow.Item> items, float width) {
    for (int i = 0; i < items.size(); i++) {
      PdfFlow.Item item = items.get(i);
      if (item.row() == null
          && RECIPIENTS.matcher(item.line().segments().getFirst().text()).matches()) {
        return joined(items, i, width);
      }
    }
    return items;
  }

  private static List<PdfFlow.Item> joined(List<PdfFlow.Item> items, int at, float width) {
    float gutter = gutter(items, at, width);
    if (gutter <= 0) {
      return items;
    }
    int first = at;
    while (first > 0 && at - first < ABOVE && isRight(items.get(first - 1), gutter)) {
      first--;
    }
    int end = at + 1;
    while (end < items.size() && end - at < BELOW && isSided(items.get(end), gutter)) {
      end++;
    }
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (PdfFlow.Item item : items.subList(first, end)) {
      item.line().segments().forEach(s -> (s.left() < gutter ? left : right).add(s.text()));
    }
    List<PdfFlow.Item> all = new ArrayList<>(items.subList(0, first));
    all.add(new PdfFlow.Item(items.get(first).line(), Piece.row(List.of(left, right))));
    all.addAll(items.subList(end, items.size()));
    return all;
  }

  /** Where the right column begins; 0 if there is none. */
  private static float gutter(List<PdfFlow.Item> items, int at, float width) {
    float gutter = Float.MAX_VALUE;
    for (int i = Math.max(0, at - ABOVE); i < Math.min(items.size(), at + BELOW); i++) {
      PdfFlow.Item item = items.get(i);
      if (item.row() != null || (i > at && item.line().isOne() && isFull(item, width))) {
        if (i > at) {
          break;
        }
        continue;
      }
      float right = item.line().segments().getLast().left();
      if (right > RIGHT * width && (i >= at || item.line().isOne())) {
        gutter = Math.min(gutter, right - 1);
      }
    }
    return gutter == Float.MAX_VALUE ? 0 : gutter;
  }

  private static boolean isFull(PdfFlow.Item item, float width) {
    return item.line().left() < RIGHT * width && item.line().right() > 0.7f * width;
  }

  private static boolean isRight(PdfFlow.Item item, float gutter) {
    return item.row() == null && item.line().left() >= gutter;
  }

  private static boolean isSided(PdfFlow.Item item, float gutter) {
    return item.row() == null
        && item.line().segments().stream()
            .allMatch(s -> s.left() >= gutter || s.right() <= gutter + 2);
  }
}
