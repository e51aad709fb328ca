package vn.tracuu.http.page;

import java.util.List;
import vn.tracuu.engine.Snippet;
import vn.tracuu.text.HarmfulCharacters;

/**
 * Text as HTML. Every text of a page goes through here, for the templates' own escaping is this
 * too.
 *
 * <p>Besides what HTML needs, controls are left out: those of writing direction, with which a title
 * could make the line around it read backwards, and those that no text has a use for.
 */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), html);
    return html.toString();
  }

  /** The text with {@code <mark>} around the marked places. */
  static String marked(String text, List<Snippet.Span> marks) {
    StringBuilder html = new StringBuilder(text.length() + 13 * marks.size() + 16);
    int from = 0;
    for (Snippet.Span mark : marks) {
      escape(text, from, mark.start(), html);
      html.append("<mark>");
      escape(text, mark.start(), mark.end(), html);
      html.append("</mark>");
      from = mark.end();
    }
    escape(text, from, text.length(), html);
    return html.toString();
  }

  static String marked(Snippet snippet) {
    return (snippet.cutBefore() ? Snippet.CUT : "")
        + marked(snippet.text(), snippet.marks())
        + (snippet.cutBehind() ? Snippet.CUT : "");
  }

  static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> {
          if (Character.isSurrogate(c) || !HarmfulCharacters.isHarmful(c)) {
            html.append(c);
          }
        }
      }
    }
  }
}
