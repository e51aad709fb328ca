package vn.tracuu.ingest.html;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The way to a page as captures have it where its signs are pictures: the names of the sections one
 * behind another without anything between. Each is an item of the menu as well, which is how it is
 * told from a title.
 */
final class Trail {
  private static final int MAX_ITEM = 100;

  private final Set<String> items = new HashSet<>();

  Trail(List<Line> lines) {
    for (Line line : lines) {
      if (line.length() <= MAX_ITEM) {
        items.add(item(line.text));
      }
    }
  }

  /** Menus mark items that have others below them ({@code Giới thiệu +}). */
  private static String item(String text) {
    return text.endsWith(" +") ? text.substring(0, text.length() - 2) : text;
  }

  /** The last item of a line that is a trail, which names the page; else all of the line. */
  String end(Line line) {
    String text = line.text;
    int from = 0;
    for (int next = behindItem(text, 0); next > 0; next = behindItem(text, from)) {
      if (next >= text.length()) {
        return text.substring(from);
      }
      from = next;
    }
    return text;
  }

  /**
   * Where the item ends that begins at {@code from}, the blank behind it included; 0 if none does.
   */
  private int behindItem(String text, int from) {
    for (int end = text.length(); end > from; end = text.lastIndexOf(' ', end - 1)) {
      boolean all = from == 0 && end == text.length();
      if (!all && items.contains(text.substring(from, end))) {
        return end + 1;
      }
    }
    return 0;
  }
}
