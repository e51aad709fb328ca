package vn.tracuu.ingest.html;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Reads the {@link Mark marks} of attributes other than class and id. */
final class Marks {
  private Marks() {}

  /**
   * The marks of an element's attributes. Each is asked for by its name: elements have few, and
   * walking over them makes an object of each.
   */
  static int of(Element e, Attributes attributes) {
    int marks = attributes.hasKey("hidden") ? Mark.UNSEEN : 0;
    marks |= ofRole(attributes.get("role"));
    marks |= attributes.get("itemprop").equals("articleBody") ? Mark.ARTICLE : 0;
    marks |= attributes.get("aria-hidden").equals("true") ? Mark.UNSEEN : 0;
    return marks | (HidingStyle.hides(e, attributes.get("style")) ? Mark.UNSEEN : 0);
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
