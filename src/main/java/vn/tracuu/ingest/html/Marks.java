package vn.tracuu.ingest.html;

import org.jsoup.nodes.Attributes;

/** Reads the {@link Mark marks} of attributes other than class, id and style. */
final class Marks {
  private Marks() {}

  /**
   * The marks of an element's attributes. Each is asked for by its name: elements have few, and
   * walking over them makes an object of each.
   */
  static int of(Attributes attributes) {
    int marks = attributes.hasKey("hidden") ? Mark.UNSEEN : 0;
    marks |= ofRole(attributes.get("role"));
    marks |= attributes.get("itemprop").equals("articleBody") ? Mark.ARTICLE : 0;
    return marks | (attributes.get("aria-hidden").equals("true") ? Mark.UNSEEN : 0);
  }

  private static int ofRole(String role) {
    return switch (role) {
      case "navigation", "menu", "menubar", "search", "tablist", "toolbar" -> Mark.NAVIGATION;
      case "banner" -> Mark.HEADER;
      case "contentinfo" -> Mark.FOOTER;
      case "complementary" -> Mark.ASIDE;
      case "dialog", "alertdialog", "alert" -> Mark.CHROME;
      case "main", "article" -> Mark.ARTICLE;
      default -> 0;
    };
  }
}
