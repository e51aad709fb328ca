package vn.tracuu.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import vn.tracuu.text.legacy.Conversion;
import vn.tracuu.text.legacy.LegacyText;

/**
 * Counts how many paragraphs of clean corpora would be taken for a legacy encoding: there must be
 * none. Arguments are files, {@code .jsonl.gz} (title, lead, text) or {@code .html}, and folders of
 * them; exit status 1 if anything is converted.
 */
public final class CleanCorpusCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 20;

  private long pages;
  private long paragraphs;
  private long converted;

  private CleanCorpusCheck() {}

  /** Checks each argument and prints its counts. */
  public static void main(String[] paths) throws IOException {
    boolean clean = true;
    for (String path : paths) {
      CleanCorpusCheck check = new CleanCorpusCheck();
      long start = System.nanoTime();
      check.readAll(Path.of(path));
      System.out.printf(
          "%s: %d pages, %d paragraphs, %d converted, %.1f s%n",
          Path.of(path).getFileName(),
          check.pages,
          check.paragraphs,
          check.converted,
          (System.nanoTime() - start) / 1e9);
      clean &= check.converted == 0;
    }
    System.exit(clean ? 0 : 1);
  }

  private void readAll(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl.gz")) {
          readLines(file);
        } else if (name.endsWith(".html")) {
          readPage(file);
        }
      }
    }
  }

  private void readLines(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = JSON.readTree(line);
        List<String> blocks = new ArrayList<>();
        for (String key : List.of("title", "lead", "text")) {
          article.path(key).asText("").lines().forEach(blocks::add);
        }
        check(article.path("id").asText(), blocks);
      }
    }
  }

  private void readPage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    LegacyText.ofBytes(bytes, Optional.empty()).ifPresent(c -> count(file.toString(), c));
    List<String> blocks =
        Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).getAllElements().stream()
            .map(e -> e.wholeOwnText())
            .filter(s -> !s.isBlank())
            .toList();
    check(file.getFileName().toString(), blocks);
  }

  private void check(String name, List<String> blocks) {
    pages++;
    paragraphs += blocks.size();
    blocks.forEach(block -> count(name, LegacyText.convert(block)));
    LegacyText.convertPage(blocks).forEach(c -> count(name, c));
  }

  private void count(String name, Conversion conversion) {
    if (conversion.isConverted() && converted++ < SHOWN) {
      String text = conversion.text().strip();
      System.out.println(
          name
              + ": "
              + conversion.encoding().orElseThrow()
              + ": "
              + text.substring(0, Math.min(200, text.length())));
    }
  }
}
