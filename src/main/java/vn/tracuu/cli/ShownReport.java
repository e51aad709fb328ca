package vn.tracuu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.batch.DuplicateList;
import vn.tracuu.batch.Plural;
import vn.tracuu.batch.RefusedList;
import vn.tracuu.batch.Report;
import vn.tracuu.engine.Duplicate;
import vn.tracuu.engine.IndexedFile.Refusal;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.text.Printable;

/** A batch's report for a person. */
final class ShownReport {
  /** Of what has a file of its own so many are listed here; all of them are there. */
  private static final int LISTED = 20;

  private static final double MEGA = 1e6;

  private ShownReport() {}

  static void print(PrintWriter out, Report report, EngineSettings engine) {
    if (report.full() != null) {
      out.printf("a full build: %s%n", report.full());
    }
    out.printf("%s in %.1f s; %s%n", done(report), report.seconds(), served(report, engine));
    out.printf(
        "%s: %,d new, %,d replaced, %,d unchanged; %,d removed, %s%n",
        Plural.of(report.indexed(), "article"),
        report.added(),
        report.replaced(),
        report.unchanged(),
        report.deleted(),
        Plural.of(report.duplicates(), "duplicate"));
    out.printf(
        "%s, %,d unchanged; %.1f MB read, index %.1f MB; %s%n",
        Plural.of(report.files(), "file"),
        report.filesUnchanged(),
        report.bytesRead() / MEGA,
        report.indexBytes() / MEGA,
        stages(report));
    if (!report.documents().isEmpty()) {
      out.printf("documents among them: %s%n", counts(report.documents()));
    }
    if (!report.passed().isEmpty()) {
      out.printf("passed over, as it is not read or cannot be used: %s%n", counts(report.passed()));
    }
    printDuplicates(out, report, engine.index());
    printKept(out, report);
    printRefused(out, report.refused(), !report.dryRun(), engine.index());
  }

  /** Only what somebody should look at; nothing if all is well. */
  static void printTrouble(PrintWriter out, Report report, EngineSettings engine) {
    if (report.deleted() > 0) {
      out.printf(
          "%s removed, %,d left%n", Plural.of(report.deleted(), "article"), report.indexed());
    }
    printKept(out, report);
    printRefused(out, report.refused(), !report.dryRun(), engine.index());
  }

  /** Refused pages, and where all of them stand if {@code written}. */
  static void printRefused(PrintWriter out, List<Refusal> refused, boolean written, Path index) {
    if (refused.isEmpty()) {
      return;
    }
    out.printf("%s refused: %s%n", Plural.of(refused.size(), "page"), counts(reasons(refused)));
    for (Refusal r : refused.stream().limit(LISTED).toList()) {
      out.printf(
          "  %-14s %s: %s%n",
          words(r.reason()), Printable.line(r.where()), Printable.line(r.detail()));
    }
    printRest(out, refused.size(), written ? index.resolve(RefusedList.FILE) : null);
  }

  private static Map<String, Long> reasons(List<Refusal> refused) {
    return refused.stream()
        .collect(
            Collectors.groupingBy(r -> words(r.reason()), TreeMap::new, Collectors.counting()));
  }

  private static void printDuplicates(PrintWriter out, Report report, Path index) {
    for (Duplicate d : report.duplicatesListed().stream().limit(LISTED).toList()) {
      String what =
          d.copy() ? "a copy of " : "id " + Printable.line(d.id()) + ", which stays from ";
      out.printf(
          "  %-14s %s: %s%s%n",
          "duplicate", Printable.line(d.where()), what, Printable.line(d.keptIn()));
    }
    printRest(
        out,
        report.duplicatesListed().size(),
        report.dryRun() ? null : index.resolve(DuplicateList.FILE));
  }

  private static void printKept(PrintWriter out, Report report) {
    printSome(
        out,
        report.keptFiles(),
        n -> Plural.of(n, "file") + " could not be read to the end; the articles of before stay:");
  }

  private static void printSome(
      PrintWriter out, List<String> some, Function<Integer, String> head) {
    if (!some.isEmpty()) {
      out.println(head.apply(some.size()));
      some.stream().limit(LISTED).forEach(s -> out.println("  " + Printable.line(s)));
      printRest(out, some.size(), null);
    }
  }

  private static void printRest(PrintWriter out, int size, @Nullable Path file) {
    if (size > LISTED) {
      out.printf(
          "  ... and %,d more%s%n", size - LISTED, file == null ? "" : "; all are in " + file);
    }
  }

  private static String done(Report report) {
    return report.read() == 0
        ? "nothing had to be read"
        : "%,d of %s indexed"
            .formatted(report.read() - report.refusedNow(), Plural.of(report.read(), "page"));
  }

  private static String served(Report report, EngineSettings engine) {
    return report.dryRun()
        ? "nothing was written (--dry-run)"
        : report.generation() + " in " + Engines.place(engine) + " is served now";
  }

  private static String stages(Report report) {
    return report.secondsByStage().entrySet().stream()
        .map(s -> String.format(Locale.ROOT, "%s %.1f s", s.getKey(), s.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(e -> "%s: %,d".formatted(Printable.line(e.getKey()), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code NO_ARTICLE} as a person reads it. */
  private static String words(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
