package vn.tracuu.ingest.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads the {@link Mark marks} of one element. */
final class Marks {
  private static final Set<String> HIDING_CLASSES =
      Set.of(
          "hidden",
          "hide",
          "d-none",
          "sr-only",
          "visually-hidden",
          "visuallyhidden",
          "invisible",
          "screen-reader-text",
          "screen-reader-only",
          "sronly",
          "aspnethidden",
          "nodisplay");

  private Marks() {}

  static int of(Element e, Hints hints) {
    int marks = ofTag(e.normalName());
    if (e.attributesSize() == 0) {
      return marks;
    }
    String classes = e.className();
    marks |= hints.of(classes) | hints.of(e.id()) | ofRole(e.attr("role"));
    if (e.attr("itemprop").equals("articleBody")) {
      marks |= Mark.ARTICLE;
    }
    return isUnseen(e, classes) ? marks | Mark.UNSEEN : marks;
  }

  private static int ofTag(String tag) {
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

  private static boolean isUnseen(Element e, String classes) {
    return e.hasAttr("hidden")
        || e.attr("aria-hidden").equals("true")
        || hides(e.attr("style"))
        || (!classes.isEmpty() && hidesByClass(classes));
  }

  private static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return bare.contains("display:none") || bare.contains("visibility:hidden");
  }

  /** A class that hides on some screens and shows on others ({@code hidden md:block}) hides not. */
  private static boolean hidesByClass(String classes) {
    boolean hiding = false;
    for (String name : classes.split("\\s+", -1)) {
      hiding |= HIDING_CLASSES.contains(name.toLowerCase(Locale.ROOT));
      if (name.endsWith("-block") || name.endsWith("-flex") || name.indexOf(':') > 0) {
        return false;
      }
    }
    return hiding;
  }
}
