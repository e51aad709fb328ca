package vn.tracuu.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page whose text people have marked: {@code NAME.html}, and beside it {@code NAME.gold.json}
 * with the key {@code text}.
 *
 * @param folder the folder's name
 * @param site the host of its address; where it says none, its name up to {@code __} or its number
 */
record GoldPage(String folder, String name, String site, Document page, String text) {
  private static final int SHINGLE = 4;
  private static final int MAX_WORDS = 60;

  /** A line is text if at least this share of its shingles are in the gold text. */
  private static final double MOST = 0.5;

  /** The pages of a folder, in the order of their names. */
  static List<GoldPage> of(Path folder) throws IOException {
    List<Path> golds;
    try (Stream<Path> files = Files.list(folder)) {
      golds = files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
    }
    List<GoldPage> pages = new ArrayList<>();
    for (Path gold : golds) {
      JsonNode json = JsonMapper.builder().build().readTree(gold.toFile());
      String file = gold.getFileName().toString();
      String name = file.substring(0, file.length() - ".gold.json".length());
      Path html = folder.resolve(name + ".html");
      if (json.path("text").isTextual() && Files.exists(html)) {
        Document page = HtmlReader.parse(nfc(Files.readString(html)));
        String site = site(page, name);
        pages.add(
            new GoldPage(
                folder.getFileName().toString(), name, site, page, nfc(json.get("text").asText())));
      }
    }
    return pages;
  }

  private static String nfc(String s) {
    return Normalizer.normalize(s, Normalizer.Form.NFC);
  }

  private static String site(Document page, String name) {
    Element link = page.head().selectFirst("link[rel=canonical][href^=http]");
    Element meta = page.head().selectFirst("meta[property=og:url][content^=http]");
    String address = link != null ? link.attr("href") : meta != null ? meta.attr("content") : "";
    try {
      String host = address.isEmpty() ? null : URI.create(address.strip()).getHost();
      if (host != null) {
        return host;
      }
    } catch (IllegalArgumentException noAddress) {
      // told by its name
    }
    String kind = name.split("__", 2)[0].replaceFirst("[-_0-9]+$", "");
    return kind.isEmpty() ? name : kind;
  }

  /**
   * Its lines as examples: a page counts as much as any other, whatever its length, and a line by
   * its words.
   */
  List<LogisticRegression.Example> examples(HtmlReader reader) {
    Features features = reader.featuresOf(page.clone());
    String plain = " " + Title.plain(text) + " ";
    Set<String> shingles = new HashSet<>(shingles(plain.strip()));
    double total = 0;
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < features.lines().size(); i++) {
      String line = Title.plain(features.lines().get(i).text);
      double weight = Math.min(MAX_WORDS, line.split(" ", -1).length);
      total += weight;
      examples.add(
          new LogisticRegression.Example(features.of(i), isText(line, plain, shingles), weight));
    }
    double page = total;
    return examples.stream()
        .map(e -> new LogisticRegression.Example(e.features(), e.isCase(), e.weight() / page))
        .toList();
  }

  private static boolean isText(String line, String plain, Set<String> gold) {
    List<String> own = shingles(line);
    if (own.size() < 2) {
      return plain.contains(" " + line + " ");
    }
    return own.stream().filter(gold::contains).count() >= MOST * own.size();
  }

  private static List<String> shingles(String plain) {
    String[] words = plain.split(" ", -1);
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i <= Math.max(0, words.length - SHINGLE); i++) {
      int end = Math.min(words.length, i + SHINGLE);
      shingles.add(String.join(" ", List.of(words).subList(i, end)));
    }
    return shingles;
  }
}
