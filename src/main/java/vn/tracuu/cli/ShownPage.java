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

  private final PrintWriter out;
  private final SearchRequest request;
  private final SearchPage found;

  ShownPage(PrintWriter out, SearchRequest request, SearchPage found) {
    this.out = out;
    this.request = request;
    this.found = found;
  }

  void print() {
    out.println("Hiểu là: " + request.query().reading());
    request
        .selection()
        .values()
        .forEach((facet, values) ->
            out.println("Lọc: " + FACETS.get(facet) + " = " + String.join(" | ", values)));
    request.query().notes().forEach(this::note);
    found.numbers().forEach(this::number);
    total();
    found.corrections().forEach(this::correction);
    int rank = request.offset() + 1;
    for (Hit hit : found.hits()) {
      hit(rank++, hit);
    }
    found.facets().stream().filter(f -> !f.values().isEmpty()).forEach(this::facet);
    if (found.next() != null) {
      out.println("\nTrang sau: --cursor " + found.next());
    }
  }

  private void note(Note note) {
    out.printf("Lưu ý: %s (%s)%n", note.text(), note.piece());
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
    out.printf("Có phải bạn muốn tìm: %s (%,d bài)%n", correction.query(), correction.articles());
  }

  private void hit(int rank, Hit hit) {
    String published =
        hit.origin().published() == null ? "" : ", " + hit.origin().published().day();
    out.printf("%n%2d. %s%n    %s%s%n", rank, hit.title(), hit.id(), published);
    out.println("    " + oneLine(hit.snippet()));
    for (Passage passage : hit.passages()) {
      out.printf("    > %s: %s%n", passage.place(), oneLine(passage.snippet()));
    }
    if (!hit.reasons().isEmpty()) {
      out.println(
          "    Vì sao: "
              + hit.reasons().stream().map(Reason::text).collect(Collectors.joining("; ")));
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
            .map(value -> "%s (%,d)".formatted(value.value(), value.articles()))
            .collect(Collectors.joining(", ")));
  }

  private static String oneLine(Snippet snippet) {
    return snippet.text().replace('\n', ' ');
  }
}
