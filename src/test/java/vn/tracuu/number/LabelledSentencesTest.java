package vn.tracuu.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Precision and recall over {@code numbers/labelled.tsv}, in all and for each style. */
class LabelledSentencesTest {
  private static final double LEAST = 0.98;

  private record Sentence(String text, List<String> numbers, String style) {}

  private static final class Counts {
    private int sentences;
    private int right;
    private int found;
    private int labelled;

    private double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    private double recall() {
      return labelled == 0 ? 1 : (double) right / labelled;
    }
  }

  @Test
  void readsTheLabelledSentences() throws IOException {
    Map<String, Counts> counts = new TreeMap<>();
    for (Sentence sentence : sentences()) {
      count(sentence, counts.computeIfAbsent("all", k -> new Counts()));
      count(sentence, counts.computeIfAbsent(sentence.style, k -> new Counts()));
    }
    counts.forEach((style, c) ->
        System.out.printf(
            "numbers, %-6s %3d sentences, %3d numbers: precision %.3f recall %.3f%n",
            style, c.sentences, c.labelled, c.precision(), c.recall()));
    Counts all = Objects.requireNonNull(counts.get("all"));
    assertTrue(all.precision() >= LEAST, "precision " + all.precision());
    assertTrue(all.recall() >= LEAST, "recall " + all.recall());
  }

  private static void count(Sentence sentence, Counts counts) {
    List<String> found =
        CitationReader.inText(sentence.text).stream()
            .filter(Citation::complete)
            .map(citation -> citation.number().canonical())
            .toList();
    List<String> missed = new ArrayList<>(sentence.numbers);
    int right = (int) found.stream().filter(missed::remove).count();
    counts.sentences++;
    counts.right += right;
    counts.found += found.size();
    counts.labelled += sentence.numbers.size();
  }

  private static List<Sentence> sentences() throws IOException {
    var in = LabelledSentencesTest.class.getResourceAsStream("/numbers/labelled.tsv");
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(LabelledSentencesTest::read)
          .toList();
    }
  }

  private static Sentence read(String line) {
    String[] cells = line.split("\t", -1);
    return new Sentence(
        cells[0], cells[1].isEmpty() ? List.of() : List.of(cells[1].split(" \\| ", -1)), cells[2]);
  }
}
