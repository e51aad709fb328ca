package vn.tracuu.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What tags mean for the reading of text. */
final class Tags {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "select",
          "input",
          "textarea",
          "button",
          "head",
          "title",
          "meta",
          "link",
          "audio",
          "video",
          "canvas",
          "map",
          "math",
          "option",
          "datalist",
          "applet",
          "img",
          "picture",
          "source");

  /** Elements that break a line although HTML calls some of them inline. */
  private static final Set<String> BREAKING =
      Set.of("figcaption", "td", "th", "summary", "details", "main", "label");

  private Tags() {}

  static boolean isNoText(String tag) {
    return NO_TEXT.contains(tag);
  }

  static boolean isBlock(Element e, String tag) {
    return e.isBlock() || BREAKING.contains(tag);
  }
}
