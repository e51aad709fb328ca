package vn.tracuu.ingest.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tracuu.text.legacy.MisreadUtf8;

/**
 * A captured text whose article people have marked: {@code NAME.txt} or {@code
 * NAME.md}, or a saved page {@code
 * NAME.html} whose lines stand for a capture, and beside it {@code NAME.gold.json} with the key
 * {@code text}.
 *
 * @param folder the folder's name
 * @param system the system that made the page: the folder's name, but for saved pages each its own
 */
record GoldCapture(String folder, String name, String system, String capture, String gold, String title) {
  private static final int SHINGLE = 4;
  private static final int MAX_WORDS = 60;
  private static final double MOST = 0.5;

  /** The captures of a folder, in the order of their names. */
  static List<GoldCapture> of(Path folder) throws IOException {
    List<Path> golds;
    try (Stream<Path> files = Files.list(folder)) {
      golds = files.filter(f -> f.toString().endsWith(".gold.json")).sorted().toList();
    }
    List<GoldCapture> captures = new ArrayList<>();
    for (Path gold : golds) {
      JsonNode json = JsonMapper.builder().build().readTree(gold.toFile());
      String file = gold.getFileName().toString();
      String name = file.substring(0, file.length() - ".gold.json".length());
      if (!json.path("text").isTextual()) {
        continue;
      }
      String kind = folder.toAbsolutePath().getParent().getFileName() + "/" + folder.getFileName();
      Path plain = folder.resolve(name + ".txt");
      Path text = Files.exists(plain) ? plain : folder.resolve(name + ".md");
      Path html = folder.resolve(name + ".html");
      String goldText = nfc(json.get("text").asText());
      String title = nfc(json.path("title").asText(""));
      if (Files.exists(text)) {
        String system = folder.getFileName().toString();
        captures.add(new GoldCapture(kind, name, system, MisreadUtf8.mended(nfc(Files.readString(text))), goldText, title));
      } else if (Files.exists(html)) {
        String capture = captured(nfc(Files.readString(html)));
        captures.add(new GoldCapture(kind, name, name, capture, goldText, title));
      }
    }
    return captures;
  }

  private static String nfc(String s) {
    return Normalizer.normalize(s, Normalizer.Form.NFC);
  }

  /** The lines of a saved page as a browser copies them: blank lines around paragraphs. */
  private static String captured(String html) {
    Outline outline =
        OutlineReader.read(HtmlReader.parse(html), new ElementNames(Profiles.none().names()));
    StringBuilder text = new StringBuilder();
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        boolean apart = line.box.element.nameIs("p") || line.box.is(Mark.HEADING);
        text.append(apart ? "\n" : "").append(line.text).append(apart ? "\n\n" : "\n");
      }
    }
    return text.toString();
  }

  /** Its lines as examples: each capture counts the same, and a line by its words. */
  List<LogisticRegression.Example> examples() {
    CaptureFeatures features = CaptureReader.featuresOf(capture);
    boolean[] text = labels(features.lines());
    double total = 0;
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < text.length; i++) {
      double weight = 2 + Math.min(MAX_WORDS, features.traits().get(i).words());
      total += weight;
      examples.add(new LogisticRegression.Example(features.of(i), text[i], weight));
    }
    double all = total;
    return examples.stream()
        .map(e -> new LogisticRegression.Example(e.features(), e.isCase(), e.weight() / all))
        .toList();
  }

  /** A line is text as often as the gold says it, and a short one only where text is around. */
  private boolean[] labels(List<Line> lines) {
    String plain = " " + Title.plain(gold) + " ";
    Map<String, Integer> left = new HashMap<>();
    shingles(plain.strip()).forEach(s -> left.merge(s, 1, Integer::sum));
    boolean[] text = new boolean[lines.size()];
    int first = lines.size();
    int last = -1;
    for (int i = 0; i < text.length; i++) {
      List<String> own = shingles(Title.plain(lines.get(i).text));
      if (own.size() > 2 && own.stream().filter(s -> left.getOrDefault(s, 0) > 0).count() >= MOST * own.size()) {
        own.forEach(s -> left.computeIfPresent(s, (k, n) -> n - 1));
        text[i] = true;
        first = Math.min(first, i);
        last = i;
      }
    }
    for (int i = Math.max(0, first - 2); i < Math.min(text.length, last + 3); i++) {
      String line = Title.plain(lines.get(i).text);
      text[i] |= shingles(line).size() <= 2 && plain.contains(" " + line + " ");
    }
    if (last < 0) {
      for (int i = 0; i < text.length; i++) {
        text[i] = plain.contains(" " + Title.plain(lines.get(i).text) + " ");
      }
    }
    return text;
  }

  private static List<String> shingles(String plain) {
    String[] words = plain.split(" ", -1);
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i <= Math.max(0, words.length - SHINGLE); i++) {
      shingles.add(String.join(" ", List.of(words).subList(i, Math.min(words.length, i + SHINGLE))));
    }
    return shingles;
  }
}
