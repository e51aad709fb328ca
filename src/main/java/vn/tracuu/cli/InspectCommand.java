package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.Extraction;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.ingest.Pages;
import vn.tracuu.ingest.file.Paper;
import vn.tracuu.ingest.line.Removed;
import vn.tracuu.number.CitationReader;
import vn.tracuu.text.Printable;

/** {@code tracuu inspect}: shows what the extractor makes of pages. */
@Command(
    name = "inspect",
    description =
        "Shows what the extractor keeps of saved pages, and with --removed what it drops and why.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, but some pages were refused"})
final class InspectCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print one JSON object a page, a line each")
  private boolean json;

  @Option(names = "--removed", description = "also show what was removed, with the reason")
  private boolean removed;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description =
          "the corpus whose profiles.conf counts; default: the nearest folder above each page that"
              + " holds one")
  private @Nullable Path corpus;

  @Parameters(
      paramLabel = "PAGE",
      arity = "1..*",
      description = "saved pages and documents (.html, .txt, .pdf, .doc ...), or folders of them")
  private List<Path> pages;

  /** A page as {@code --json} prints it. */
  record Page(
      String file,
      String title,
      @Nullable String lead,
      @Nullable String published,
      @Nullable String author,
      @Nullable String source,
      @Nullable String site,
      @Nullable String section,
      @Nullable String url,
      @Nullable String number,
      @Nullable String type,
      @Nullable String issuer,
      @Nullable String signer,
      @Nullable String format,
      @Nullable Boolean scan,
      @Nullable List<String> recipients,
      String text,
      List<String> captions,
      List<Attachment> attachments,
      List<String> numbers,
      @Nullable List<Removed> removed,
      @Nullable List<String> notes) {}

  /** A refused page as {@code --json} prints it. */
  record RefusedPage(String file, String refused, String detail) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    AtomicBoolean anyRefused = new AtomicBoolean();
    Pages.inspect(
        pages,
        corpus,
        inspected -> {
          switch (inspected) {
            case Pages.Inspected.Found found -> print(out, page(found.file(), found.extraction()));
            case Pages.Inspected.Refused refused -> {
              anyRefused.set(true);
              print(out, refused.refusal());
            }
          }
        });
    return anyRefused.get() ? ExitCodes.DONE_WITH_REFUSALS : ExitCodes.DONE;
  }

  private Page page(Path file, Extraction extraction) {
    Article a = extraction.article();
    Origin o = a.origin();
    Paper.@Nullable Facts document = extraction.file();
    return new Page(
        file.toString(),
        a.title(),
        a.lead(),
        o.published() == null ? null : o.published().toString(),
        o.author(),
        o.source(),
        o.site(),
        o.section(),
        o.url(),
        a.document().number(),
        a.document().type(),
        a.document().issuer(),
        document == null ? null : document.signer(),
        document == null ? null : document.format(),
        isScan(document) ? Boolean.TRUE : null,
        recipients(document),
        a.text(),
        a.captions(),
        a.attachments(),
        numbers(a),
        removed ? extraction.removed() : null,
        extraction.notes().isEmpty() ? null : extraction.notes());
  }

  private static @Nullable List<String> recipients(Paper.@Nullable Facts document) {
    return document == null || document.recipients().isEmpty() ? null : document.recipients();
  }

  private static boolean isScan(Paper.@Nullable Facts document) {
    return document != null && document.scan();
  }

  /**
   * The documents that an article cites, in the order of the first place: title, then text. A short
   * form counts as the number that it stands for.
   */
  private static List<String> numbers(Article a) {
    Published published = a.origin().published();
    return CitationReader.inText(
            a.title() + "\n" + a.text(), published == null ? null : published.day())
        .stream()
        .map(c -> c.boundTo() == null ? c.number().canonical() : c.boundTo())
        .distinct()
        .toList();
  }

  private void print(PrintWriter out, Page page) {
    if (json) {
      out.println(Json.line(page));
      return;
    }
    out.printf("%s%n  title      %s%n", Printable.line(page.file()), Printable.line(page.title()));
    field(out, "published", page.published());
    field(out, "author", page.author());
    field(out, "source", page.source());
    field(out, "site", page.site());
    field(out, "section", page.section());
    field(out, "url", page.url());
    field(out, "number", page.number());
    field(out, "type", page.type());
    field(out, "issuer", page.issuer());
    field(out, "signer", page.signer());
    field(out, "format", page.format());
    page.text().lines().forEach(line -> out.println("  | " + Printable.line(line)));
    page.attachments().forEach(f -> field(out, "attached", f.name() + " <" + f.url() + ">"));
    if (!page.numbers().isEmpty()) {
      field(out, "numbers", String.join(", ", page.numbers()));
    }
    if (page.notes() != null) {
      page.notes().forEach(n -> field(out, "note", n));
    }
    if (page.removed() != null) {
      page.removed()
          .forEach(r -> out.printf("  - [%s] %s%n", r.reason(), Printable.text(r.text())));
    }
    out.println();
  }

  private void print(PrintWriter out, Ingested.Refused refusal) {
    String reason = refusal.reason().name().toLowerCase(Locale.ROOT);
    if (json) {
      out.println(Json.line(new RefusedPage(refusal.where(), reason, refusal.detail())));
    } else {
      out.printf(
          "%s%n  refused    %s: %s%n%n",
          Printable.line(refusal.where()), reason, Printable.line(refusal.detail()));
    }
  }

  private static void field(PrintWriter out, String name, @Nullable String value) {
    if (value != null) {
      out.printf("  %-10s %s%n", name, Printable.line(value));
    }
  }
}
