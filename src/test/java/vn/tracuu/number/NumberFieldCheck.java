package vn.tracuu.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts how many of the {@code "number"} fields of a {@code .jsonl.gz} of articles are read whole,
 * how many stay as they are written, and which rule explains the others: {@code java ...
 * vn.tracuu.number.NumberFieldCheck PATH}. A field that was cut off is read with the beginning of
 * {@code "partOf"}, where the source put the rest.
 */
final class NumberFieldCheck {
  /** What became of a field: the rules of numbers.md, "The canonical form". */
  private enum Outcome {
    SAME("as written"),
    DIGITS("rule 1, two digits at least"),
    LETTERS("rule 3, official letters"),
    ORDER("rules 4 and 5, order of separators"),
    CUT("rule 6, letters cut off behind a hyphen stay away"),
    CONTINUED("rule 9, cut off and goes on in partOf"),
    COMPLETED("rule 8, only the Government issues a Nghị định"),
    INCOMPLETE("not complete");

    private final String explanation;

    Outcome(String explanation) {
      this.explanation = explanation;
    }
  }

  private NumberFieldCheck() {}

  public static void main(String[] args) throws IOException {
    Map<Outcome, Map<String, Integer>> outcomes = new TreeMap<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String number = field(line, "number");
        if (!number.isEmpty()) {
          count(outcomes, number, field(line, "partOf"));
        }
      }
    }
    print(outcomes);
  }

  private static void count(
      Map<Outcome, Map<String, Integer>> outcomes, String number, String partOf) {
    Optional<Citation> alone = CitationReader.whole(number).filter(Citation::complete);
    Optional<Citation> read = CitationReader.whole(number, partOf).filter(Citation::complete);
    String canonical = read.map(citation -> citation.number().canonical()).orElse("");
    boolean continued =
        !canonical.equals(alone.map(citation -> citation.number().canonical()).orElse(""));
    Outcome outcome = continued ? Outcome.CONTINUED : outcome(number, canonical);
    String shown = outcome == Outcome.SAME ? "" : number + " -> " + canonical;
    outcomes.computeIfAbsent(outcome, k -> new TreeMap<>()).merge(shown, 1, Integer::sum);
  }

  private static Outcome outcome(String number, String canonical) {
    if (canonical.isEmpty()) {
      return Outcome.INCOMPLETE;
    }
    if (canonical.equals(number)) {
      return Outcome.SAME;
    }
    if (canonical.equals("0" + number)) {
      return Outcome.DIGITS;
    }
    if (number.equals(canonical + "-")) {
      return Outcome.CUT;
    }
    if (canonical.startsWith(number) && canonical.endsWith("-CP")) {
      return Outcome.COMPLETED;
    }
    return canonical.replaceAll("[-/]", "").equals(number.replaceAll("[-/ ]", ""))
        ? Outcome.ORDER
        : Outcome.LETTERS;
  }

  /** The value of a key on a line without escaped quotes in it; empty if it is not there. */
  private static String field(String line, String key) {
    String begin = "\"" + key + "\": \"";
    int at = line.indexOf(begin);
    return at < 0
        ? ""
        : line.substring(at + begin.length(), line.indexOf('"', at + begin.length()));
  }

  private static void print(Map<Outcome, Map<String, Integer>> outcomes) {
    int fields = 0;
    int incomplete = 0;
    for (var entry : outcomes.entrySet()) {
      int count = entry.getValue().values().stream().mapToInt(Integer::intValue).sum();
      fields += count;
      incomplete += entry.getKey() == Outcome.INCOMPLETE ? count : 0;
      System.out.printf("%6d %s%n", count, entry.getKey().explanation);
      if (entry.getKey() != Outcome.SAME) {
        entry.getValue().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .forEach(e -> System.out.println("       " + e.getValue() + "\t" + e.getKey()));
      }
    }
    double share = 100.0 * (fields - incomplete) / fields;
    System.out.printf("fields %d complete %.3f %%%n", fields, share);
  }
}
