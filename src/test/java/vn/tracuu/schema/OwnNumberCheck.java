package vn.tracuu.schema;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.ArticleJson;
import vn.tracuu.number.Citation;

/**
 * Says of a {@code .jsonl.gz} of official papers which bear no number that can be read, and which
 * complete numbers in them have a blank for figures: {@code java ...
 * vn.tracuu.schema.OwnNumberCheck PATH}.
 *
 * <p>A number is taken for a blank if its figures are zeros, or a year with no year behind it
 * before which a slash, dots or a bracket stand.
 */
final class OwnNumberCheck {
  private static final JsonFactory JSON = new JsonFactory();

  private final Map<String, Integer> blanks = new TreeMap<>();
  private final List<String> without = new ArrayList<>();
  private int articles;
  private int numbers;

  private OwnNumberCheck() {}

  public static void main(String[] args) throws IOException {
    OwnNumberCheck check = new OwnNumberCheck();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        check.read(line);
      }
    }
    check.print();
  }

  private void read(String line) throws IOException {
    Optional<Article> article =
        ArticleJson.read(id(line), line.getBytes(StandardCharsets.UTF_8), (key, problem) -> {});
    article.ifPresentOrElse(this::count, () -> System.out.println("refused: " + line.length()));
  }

  private void count(Article article) {
    articles++;
    String text = article.title() + "\n" + article.text();
    ArticleNumbers all = ArticleNumbers.of(article, text);
    if (all.own().isEmpty()) {
      without.add(article.id());
    }
    for (Citation citation : all.citations()) {
      numbers += citation.complete() ? 1 : 0;
      if (citation.complete() && isBlank(citation, text)) {
        blanks.merge(citation.number().canonical(), 1, Integer::sum);
      }
    }
  }

  private static boolean isBlank(Citation citation, String text) {
    String figures = citation.number().number();
    boolean zero = figures.chars().allMatch(c -> c == '0');
    boolean year =
        figures.length() == 4
            && citation.number().year() == 0
            && (figures.startsWith("19") || figures.startsWith("20"));
    int i = citation.start();
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    boolean signs = i > 0 && "/.\u2026_])}".indexOf(text.charAt(i - 1)) >= 0;
    return zero || (year && signs);
  }

  private void print() {
    System.out.printf(
        "%d articles, %d complete numbers cited, %d of them with a blank for figures: %s%n",
        articles, numbers, blanks.values().stream().mapToInt(n -> n).sum(), blanks);
    System.out.printf("%d articles without a number of their own: %s%n", without.size(), without);
  }

  private static String id(String line) throws IOException {
    try (var parser = JSON.createParser(line)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("id")) {
          return parser.nextTextValue();
        }
      }
    }
    throw new IOException("a line has no id: " + line.substring(0, Math.min(80, line.length())));
  }
}
