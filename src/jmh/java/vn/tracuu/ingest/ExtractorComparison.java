package vn.tracuu.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;

/**
 * Ours beside Readability4J and boilerpipe on the saved pages of the shipped corpus: F1, precision
 * and recall of 4-shingles against the gold text, the share of leads kept, and of strings of the
 * chrome kept. Prints a table; a line an extractor. {@code
 * ./mvnw -Pbench test-compile exec:exec@compare} runs it.
 */
public final class ExtractorComparison {
  private static final Path CORPUS = Path.of("corpus");
  private static final Path GOLD = Path.of("src/test/resources/corpus-gold");

  private record Page(JsonNode gold, String html, String ours) {}

  private ExtractorComparison() {}

  /** Runs the comparison. */
  public static void main(String[] arguments) throws IOException {
    List<Page> pages = pages();
    System.out.printf("%d pages%n%-14s %6s %6s %6s %6s %6s%n", pages.size(), "extractor", "F1", "P", "R", "leads", "chrome");
    print("tracuu", pages, (page, text) -> text);
    print("readability4j", pages, (page, text) -> readability(page));
    print("boilerpipe", pages, (page, text) -> boilerpipe(page));
  }

  private static List<Page> pages() throws IOException {
    Map<String, String> ours = new HashMap<>();
    Corpus.open(CORPUS)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            ours.put(accepted.article().id(), accepted.article().text());
          }
        });
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(GOLD)) {
      for (Path file : files.sorted().toList()) {
        JsonNode gold = JsonMapper.builder().build().readTree(file.toFile());
        String id = gold.path("id").asText();
        if (id.endsWith(".html")) {
          try (var in = Files.newInputStream(CORPUS.resolve(id))) {
            pages.add(new Page(gold, PageBytes.read(in).decode(), ours.getOrDefault(id, "")));
          } catch (RefusedException e) {
            throw new IOException(id, e);
          }
        }
      }
    }
    return pages;
  }

  private static void print(String name, List<Page> pages, BinaryOperator<String> extractor) {
    double precision = 0;
    double recall = 0;
    int leads = 0;
    int withLead = 0;
    int chrome = 0;
    int chromeStrings = 0;
    for (Page page : pages) {
      String text = extractor.apply(page.html(), page.ours());
      Shingles.Score score = Shingles.score(page.gold().path("text").asText(), text);
      precision += score.precision() / pages.size();
      recall += score.recall() / pages.size();
      String bare = bare(text);
      if (page.gold().path("lead").isTextual()) {
        withLead++;
        leads += bare.contains(bare(page.gold().path("lead").asText())) ? 1 : 0;
      }
      for (JsonNode absent : page.gold().path("absent")) {
        chromeStrings++;
        chrome += bare.contains(bare(absent.asText())) ? 1 : 0;
      }
    }
    double f1 = 2 * precision * recall / (precision + recall);
    System.out.printf(
        Locale.ROOT,
        "%-14s %6.3f %6.3f %6.3f %6.3f %6.3f%n",
        name,
        f1,
        precision,
        recall,
        (double) leads / withLead,
        (double) chrome / chromeStrings);
  }

  private static String bare(String s) {
    return s.replaceAll("\\s+", "");
  }

  private static String readability(String html) {
    String text = new Readability4J("http://localhost/", html).parse().getTextContent();
    return text == null ? "" : text;
  }

  private static String boilerpipe(String html) {
    try {
      return CommonExtractors.ARTICLE_EXTRACTOR.getText(html);
    } catch (BoilerpipeProcessingException e) {
      return "";
    }
  }
}
