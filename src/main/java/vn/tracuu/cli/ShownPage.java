package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Passage;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Reading;
import vn.tracuu.query.Note;
import vn.tracuu.text.Printable;

/** A page of hits for a person at a terminal, in Vietnamese. */
final class ShownPage {
  private static final Map<Facet, String> FACETS =
      Map.of(
          Facet.TYPE, "Loại văn bản",
          Facet.ISSUER, "Cơ quan ban hành",
          Facet.YEAR, "Năm",
          Facet.SITE, "Trang",
          Facet.AUTHOR, "Tác giả",
          Facet.CITES, "Dẫn số");

  private static final String INDENT = "    ";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final PrintWriter out;
  private final SearchRequest request;
  private final SearchPage found;
  private final int width;
  private final boolean styles;

  ShownPage(PrintWriter out, SearchRequest request, SearchPage found) {
    this(out, request, found, Terminal.width(), Terminal.hasStyles());
  }

  /**
   * A page.
   *
   * @param width columns of the terminal; 0 for lines of any length
   * @param styles whether matches are bold
   */
  ShownPage(PrintWriter out, SearchRequest request, SearchPage found, int width, boolean styles) {
    this.out = out;
    this.request = request;
    this.found = found;
    this.width = width;
    this.styles = styles;
  }

  void print() {
    out.println("Hiểu là: " + Printable.line(request.query().reading()));
    request
        .selection()
        .values()
        .forEach((facet, values) ->
            out.println(
                "Lọc: " + FACETS.get(facet) + " = " + Printable.line(String.join(" | ", values))));
    request.query().notes().forEach(this::note);
    found.numbers().forEach(this::number);
    total();
    if (found.instead() == null) {
      found.corrections().forEach(this::correction);
    } else {
      out.printf(
          "Không có bài nào cho “%s”; kết quả cho “%s”%n",
          Printable.line(request.query().text()), Printable.line(found.instead()));
    }
    int rank = request.offset() + 1;
    for (Hit hit : found.hits()) {
      hit(rank++, hit);
    }
    if (!found.partial().isEmpty()) {
      out.println("\nKhớp một phần:");
      for (Hit hit : found.partial()) {
        hit(rank++, hit);
      }
    }
    found.facets().stream().filter(f -> !f.values().isEmpty()).forEach(this::facet);
    if (found.next() != null) {
      out.println("\nTrang sau: " + next(found.next()));
    }
  }

  /** A number while pages reach that far and were asked for so far. */
  private String next(String cursor) {
    boolean byNumber =
        request.cursor() == null && request.page() < SearchRequest.maxPage(request.size());
    return byNumber ? "--page " + (request.page() + 1) : "--cursor " + cursor;
  }

  private void note(Note note) {
    out.printf("Lưu ý: %s (%s)%n", note.text(), Printable.line(note.piece()));
  }

  private void number(NumberFinding finding) {
    String number = finding.preferred() == null ? finding.number() : finding.preferred();
    if (finding.preferred() != null) {
      out.printf("%s được hiểu là %s.%n", finding.written(), number);
    }
    if (finding.bearing() == 0) {
      out.printf(
          "Không có văn bản nào mang số %s, %,d bài dẫn số này.%n", number, finding.citing());
    } else {
      out.printf(
          "%s: %,d bài mang số này, %,d bài dẫn.%n", number, finding.bearing(), finding.citing());
    }
    finding.readings().forEach(this::meaning);
    if (!finding.near().isEmpty()) {
      out.println("  Số gần giống: " + counts(finding.near()));
    }
  }

  private void meaning(Reading reading) {
    out.printf(
        "  %s ngày %s, khóa %s: %s%s%n",
        reading.number(),
        reading.date(),
        reading.term(),
        reading.title(),
        reading.reason().isEmpty() ? "" : " (" + reading.reason() + ")");
  }

  private static String counts(List<NumberCount> numbers) {
    return numbers.stream()
        .map(n -> "%s (%,d bài mang, %,d bài dẫn)".formatted(n.number(), n.bearing(), n.citing()))
        .collect(Collectors.joining(", "));
  }

  private void total() {
    out.printf(
        "%s%,d bài%s%n",
        found.totalIsExact() ? "" : "Ít nhất ",
        found.total(),
        found.timedOut() ? "; hết giờ trước khi tìm xong" : "");
  }

  private void correction(Correction correction) {
    out.printf(
        "Có phải bạn muốn tìm: %s (%,d bài)%n",
        Printable.line(correction.query()), correction.articles());
  }

  private void hit(int rank, Hit hit) {
    String published =
        hit.origin().published() == null ? "" : ", " + hit.origin().published().day();
    String head = "%2d. ".formatted(rank);
    out.println();
    out.println(head + Wrapped.of(INDENT, Printable.line(hit.title()), width).strip());
    out.println(INDENT + Printable.line(hit.id()) + published);
    out.println(Wrapped.of(INDENT, oneLine(hit.snippet()), width));
    for (Passage passage : hit.passages()) {
      String place = "> " + Printable.line(passage.place()) + ": ";
      out.println(Wrapped.of(INDENT, place + oneLine(passage.snippet()), width));
    }
    if (!hit.reasons().isEmpty()) {
      String reasons = hit.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
      out.println(Wrapped.of(INDENT, Printable.line("Vì sao: " + reasons), width));
    }
    if (hit.explanation() != null && !hit.explanation().parts().isEmpty()) { // none if not ranked
      explanation(hit.score(), hit.explanation());
    }
  }

  private void explanation(double score, Explanation explanation) {
    String of =
        switch (explanation.of()) {
          case ARTICLE -> "cả bài";
          case SECTION -> "mục hợp nhất trong bài";
          case OTHER_WORDS -> "theo cách viết khác";
          case CANDIDATE -> "của vòng đầu";
        };
    out.printf("    Điểm %.4f (%s):%n", score, of);
    for (Explanation.Part part : explanation.parts()) {
      out.printf(
          "    %10.4f = %9.4f x %8.4f  %s%n",
          part.product(), part.value(), part.weight(), part.name());
    }
  }

  private void facet(FacetCount count) {
    out.printf(
        "%n%s: %s%n",
        FACETS.get(count.facet()),
        count.values().stream()
            .map(value -> "%s (%,d)".formatted(Printable.line(value.value()), value.articles()))
            .collect(Collectors.joining(", ")));
  }

  /** On one line, its matches bold where that can be shown. */
  private String oneLine(Snippet snippet) {
    String text = snippet.text();
    StringBuilder line = new StringBuilder(text.length() + 64);
    int from = 0;
    for (Snippet.Span mark : snippet.marks()) {
      line.append(plain(text.substring(from, mark.start())));
      String match = plain(text.substring(mark.start(), mark.end()));
      line.append(styles ? BOLD + match + PLAIN : match);
      from = mark.end();
    }
    return line.append(plain(text.substring(from))).toString();
  }

  private static String plain(String text) {
    return Printable.line(text.replace('\n', ' '));
  }
}
