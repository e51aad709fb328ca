package vn.tracuu.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Citation;

/**
 * The text of an article, written out piece by piece as HTML: document numbers are links, matches
 * are marked and numbered ({@code id="m1"}). Pieces are to be asked for in order, each once.
 */
final class LinkedText {
  private final String text;
  private final List<Citation> citations;
  private final List<Snippet.Span> marks;
  private final Visit visit;
  private int citation;
  private int mark;

  /** Both lists in order, each without overlaps. */
  LinkedText(String text, List<Citation> citations, List<Snippet.Span> marks, Visit visit) {
    this.text = text;
    this.citations = citations;
    this.marks = marks;
    this.visit = visit;
  }

  /** {@code text[from, to)} as HTML. */
  String html(int from, int to) {
    StringBuilder html = new StringBuilder(2 * (to - from) + 16);
    int at = from;
    while (at < to) {
      at = citation(at, to, html);
    }
    return html.toString();
  }

  /** Writes up to the end of the next link, or to {@code to}; gives where it stopped. */
  private int citation(int from, int to, StringBuilder html) {
    while (citation < citations.size() && citations.get(citation).start() < from) {
      citation++; // names that stand for several documents: the first one is linked
    }
    if (citation == citations.size() || citations.get(citation).start() >= to) {
      marked(from, to, html);
      return to;
    }
    Citation cited = citations.get(citation);
    int end = Math.min(cited.end(), to);
    marked(from, cited.start(), html);
    String target = target(cited);
    if (target != null) {
      html.append("<a class=\"cited\" href=\"");
      html.append(Html.escape(visit.link(Address.number(target)))).append("\">");
      marked(cited.start(), end, html);
      html.append("</a>");
    } else {
      marked(cited.start(), end, html);
    }
    return end;
  }

  private static @Nullable String target(Citation cited) {
    return cited.complete() ? cited.number().canonical() : cited.boundTo();
  }

  private void marked(int from, int to, StringBuilder html) {
    int at = from;
    while (mark < marks.size() && marks.get(mark).start() < to) {
      Snippet.Span span = marks.get(mark);
      boolean begins = span.start() >= from;
      if (begins) {
        Html.escape(text, at, span.start(), html);
        html.append("<mark id=\"m").append(mark + 1).append("\">");
      } else {
        html.append("<mark>"); // the rest of one that a link cut
      }
      at = Math.min(span.end(), to);
      Html.escape(text, Math.max(span.start(), from), at, html);
      html.append("</mark>");
      if (span.end() > to) {
        return;
      }
      mark++;
    }
    Html.escape(text, at, to, html);
  }
}
