package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Facet;
import vn.tracuu.engine.FacetCount;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberCount;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.Passage;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Reading;
import vn.tracuu.query.Note;
import vn.tracuu.text.Printable;
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;
import vn.tracuu.words.Sentences;
import vn.tracuu.words.Texts;

/** A page of hits for a person at a terminal. */
final class ShownPage {
  private static final String INDENT = "    ";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final PrintWriter out;
  private final SearchRequest request;
  private final SearchPage found;
  private final Language language;
  private final int width;
  private final boolean styles;

  ShownPage(PrintWriter out, SearchRequest request, SearchPage found, Language language) {
    this(out, request, found, language, Terminal.width(), Terminal.hasStyles());
  }

  /**
   * A page.
   *
   * @param width columns of the terminal; 0 for lines of any length
   * @param styles whether matches are bold
   */
  ShownPage(
      PrintWriter out,
      SearchRequest request,
      SearchPage found,
      Language language,
      int width,
      boolean styles) {
    this.out = out;
    this.request = request;
    this.found = found;
    this.language = language;
    this.width = width;
    this.styles = styles;
  }

  void print() {
    out.println(say("reading") + " " + Printable.line(QueryReading.of(request.query(), language)));
    request
        .selection()
        .values()
        .forEach((facet, values) ->
            out.println(
                say("terminal.filter", name(facet), Printable.line(String.join(" | ", values)))));
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
      out.println("\n" + say("terminal.next", next(found.next())));
    }
  }

  /** A number while pages reach that far and were asked for so far. */
  private String next(String cursor) {
    boolean byNumber =
        request.cursor() == null && request.page() < SearchRequest.maxPage(request.size());
    return byNumber ? "--page " + (request.page() + 1) : "--cursor " + cursor;
  }

  private void note(Note note) {
    out.println(say("terminal.note", Sentences.of(note, language), Printable.line(note.piece())));
  }

  private void number(NumberFinding finding) {
    String number = finding.preferred() == null ? finding.number() : finding.preferred();
    if (finding.preferred() != null) {
      out.println(say("terminal.taken_for", finding.written(), number));
    }
    if (finding.bearing() == 0) {
      out.println(say("terminal.not_borne", number, figure(finding.citing())));
    } else {
      out.println(
          say("terminal.borne", number, figure(finding.bearing()), figure(finding.citing())));
    }
    finding.readings().forEach(this::meaning);
    if (!finding.near().isEmpty()) {
      out.println("  " + say("terminal.near", counts(finding.near())));
    }
  }

  private void meaning(Reading reading) {
    String evidence = Sentences.of(reading, language);
    out.println(
        "  "
            + say(
                "terminal.meaning",
                reading.number(),
                reading.date().toString(),
                reading.term(),
                reading.title())
            + (evidence.isEmpty() ? "" : " (" + evidence + ")"));
  }

  private String counts(List<NumberCount> numbers) {
    return numbers.stream()
        .map(n -> say("terminal.counts", n.number(), figure(n.bearing()), figure(n.citing())))
        .collect(Collectors.joining(", "));
  }

  private void total() {
    String key = found.totalIsExact() ? "terminal.total" : "terminal.total.least";
    String late = found.timedOut() ? say("terminal.late") : "";
    out.println(say(key, figure(found.total())) + late);
  }

  private void correction(Correction correction) {
    out.println(
        say(
            "terminal.correction",
            Printable.line(correction.query()),
            figure(correction.articles())));
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
      String reasons =
          hit.reasons().stream()
              .map(reason -> Sentences.of(reason, language))
              .collect(Collectors.joining("; "));
      out.println(Wrapped.of(INDENT, Printable.line(say("terminal.why", reasons)), width));
    }
    if (hit.explanation() != null && !hit.explanation().parts().isEmpty()) { // none if not ranked
      explanation(hit.score(), hit.explanation());
    }
  }

  private void explanation(double score, Explanation explanation) {
    String of = say("terminal.scored." + explanation.of().name().toLowerCase(Locale.ROOT));
    out.println(INDENT + say("terminal.score", "%.4f".formatted(score), of));
    for (Explanation.Part part : explanation.parts()) {
      out.printf(
          "    %10.4f = %9.4f x %8.4f  %s%n",
          part.product(), part.value(), part.weight(), part.name());
    }
  }

  private void facet(FacetCount count) {
    out.printf(
        "%n%s: %s%n",
        name(count.facet()),
        count.values().stream()
            .map(value -> "%s (%,d)".formatted(Printable.line(value.value()), value.articles()))
            .collect(Collectors.joining(", ")));
  }

  private String name(Facet facet) {
    return say("terminal.facet." + facet.name().toLowerCase(Locale.ROOT));
  }

  private String say(String key, String... arguments) {
    return Texts.filled(language, key, arguments);
  }

  private static String figure(long n) {
    return "%,d".formatted(n);
  }

  /** On one line, its matches bold where that can be shown. */
  private String oneLine(Snippet snippet) {
    String text = snippet.text();
    StringBuilder line = new StringBuilder(text.length() + 64);
    line.append(snippet.cutBefore() ? Snippet.CUT : "");
    int from = 0;
    for (Snippet.Span mark : snippet.marks()) {
      line.append(plain(text.substring(from, mark.start())));
      String match = plain(text.substring(mark.start(), mark.end()));
      line.append(styles ? BOLD + match + PLAIN : match);
      from = mark.end();
    }
    line.append(plain(text.substring(from)));
    return line.append(snippet.cutBehind() ? Snippet.CUT : "").toString();
  }

  private static String plain(String text) {
    return Printable.line(text.replace('\n', ' '));
  }
}
