package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The boxes that are called title by their class or id, whatever their tag is. */
final class TitleBoxes {
  private static final List<String> WORDS =
      List.of("tieude", "tieu-de", "tieu_de", "title", "tittle", "headline");

  /** Titles of what is no article: of a portlet, of a block, of a list's entries. */
  private static final List<String> OTHERS =
      List.of(
          "portlet",
          "block",
          "widget",
          "item",
          "site",
          "list",
          "danhsach",
          "related",
          "box-",
          "box_",
          "sub",
          "module",
          "menu",
          "panel",
          "cat",
          "tlq",
          "other",
          "khac");

  private TitleBoxes() {}

  /** True for a class or id, in lower case, that says title of an article. */
  static boolean isLowerName(String name) {
    for (String word : WORDS) {
      if (name.contains(word)) {
        return OTHERS.stream().noneMatch(name::contains);
      }
    }
    return false;
  }

  /** The boxes, in document order, each once. */
  static List<Box> of(Outline outline) {
    List<Box> boxes = new ArrayList<>();
    for (String name : outline.names()) {
      if (isLowerName(name.toLowerCase(Locale.ROOT))) {
        boxes.addAll(outline.named(name));
      }
    }
    boxes.sort(Comparator.comparingInt(box -> box.order));
    return boxes.stream().distinct().toList();
  }

  /** True for the heading of a portlet or a block of the site, which names no article. */
  static boolean isOfPortlet(Box box) {
    for (Box b = box; b != null && b.depth >= box.depth - 1; b = b.parent) {
      String name = (b.element.className() + " " + b.element.id()).toLowerCase(Locale.ROOT);
      if (name.contains("portlet") || name.contains("block-title") || name.contains("widget")) {
        return name.contains("title") || name.contains("topper") || name.contains("header");
      }
    }
    return false;
  }
}
