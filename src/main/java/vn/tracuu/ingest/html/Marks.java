package vn.tracuu.ingest.html;

import java.util.Locale;

/** Reads the {@link Mark marks} of tags and of attributes other than class and id. */
final class Marks {
  private Marks() {}

  static int ofTag(String tag) {
    return switch (tag) {
      case "nav", "menu" -> Mark.NAVIGATION;
      case "footer" -> Mark.FOOTER;
      case "header" -> Mark.HEADER;
      case "aside" -> Mark.ASIDE;
      case "form", "fieldset", "label" -> Mark.FORM;
      case "article", "main" -> Mark.ARTICLE;
      case "ul", "ol", "dl", "li" -> Mark.LIST;
      case "table" -> Mark.TABLE;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Mark.HEADING;
      case "figcaption", "caption" -> Mark.CAPTION;
      case "blockquote" -> Mark.QUOTE;
      case "pre", "code" -> Mark.CODE;
      case "p" -> Mark.PARAGRAPH;
      case "a" -> Mark.LINK;
      default -> 0;
    };
  }

  static int ofAttribute(String name, String value) {
    return switch (name) {
      case "role" -> ofRole(value);
      case "itemprop" -> value.equals("articleBody") ? Mark.ARTICLE : 0;
      case "hidden" -> Mark.UNSEEN;
      case "aria-hidden" -> value.equals("true") ? Mark.UNSEEN : 0;
      case "style" -> hides(value) ? Mark.UNSEEN : 0;
      default -> 0;
    };
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

  private static boolean hides(String style) {
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }
}
