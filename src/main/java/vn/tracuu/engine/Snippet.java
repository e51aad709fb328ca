package vn.tracuu.engine;

import java.util.List;
import vn.tracuu.text.HarmfulCharacters;

/**
 * A piece of an article's text with the places that matched.
 *
 * @param text exactly as the article has it, plain
 * @param marks the matched places: in order, not overlapping, UTF-16 units of {@code text}
 * @param cutBefore whether it begins inside a sentence of the article
 * @param cutBehind whether it ends inside one
 */
public record Snippet(String text, List<Span> marks, boolean cutBefore, boolean cutBehind) {
  /** Stands where a sentence is cut, wherever a snippet is shown. */
  public static final String CUT = "…";

  /** A matched place: {@code start} inclusive, {@code end} exclusive. */
  public record Span(int start, int end) {}

  public Snippet {
    marks = List.copyOf(marks);
  }

  /** A piece that is not cut inside a sentence. */
  public Snippet(String text, List<Span> marks) {
    this(text, marks, false, false);
  }

  /**
   * The text as HTML, escaped first and then marked with {@code <mark>}, {@link #CUT} where cut.
   */
  public String toHtml() {
    StringBuilder html = new StringBuilder(text.length() + 13 * marks.size());
    html.append(cutBefore ? CUT : "");
    int from = 0;
    for (Span mark : marks) {
      escape(text, from, mark.start, html);
      html.append("<mark>");
      escape(text, mark.start, mark.end, html);
      html.append("</mark>");
      from = mark.end;
    }
    escape(text, from, text.length(), html);
    return html.append(cutBehind ? CUT : "").toString();
  }

  private static void escape(String s, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
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
