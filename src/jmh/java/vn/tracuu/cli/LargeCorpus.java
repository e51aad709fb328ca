package vn.tracuu.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;

/**
 * Writes a large corpus: {@code LargeCorpus SOURCE OUT.jsonl.gz ARTICLES SEED}. Each article is some
 * sentences of SOURCE in random order under a title of two half sentences and numbers of its own;
 * the same seed gives the same corpus.
 */
final class LargeCorpus {
  private static final int MIN_SENTENCES = 4;
  private static final int MORE_SENTENCES = 14;

  private LargeCorpus() {}

  public static void main(String[] args) throws IOException {
    List<String> sentences = sentences(Path.of(args[0]));
    int articles = Integer.parseInt(args[2]);
    Random random = new Random(Long.parseLong(args[3]));
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (int i = 0; i < articles; i++) {
        out.write(Json.line(article(i, sentences, random)));
        out.newLine();
      }
    }
  }

  private static List<String> sentences(Path source) throws IOException {
    List<String> sentences = new ArrayList<>();
    Corpus.open(source)
        .forEach(
            page -> {
              if (page instanceof Ingested.Accepted found) {
                sentences.addAll(List.of(found.article().text().split("(?<=[.;:])\\s+|\n")));
              }
            });
    return sentences.stream().filter(s -> s.length() > 20).distinct().toList();
  }

  private static Map<String, String> article(int id, List<String> sentences, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = MIN_SENTENCES + random.nextInt(MORE_SENTENCES); i > 0; i--) {
      text.append(pick(sentences, random)).append(i % 3 == 0 ? "\n" : " ");
    }
    text.append("Theo văn bản số ").append(random.nextInt(9_999)).append("/QĐ-UBND.");
    String title = half(pick(sentences, random)) + " " + half(pick(sentences, random));
    return Map.of("id", "a" + id, "title", title, "text", text.toString());
  }

  private static String half(String sentence) {
    int space = sentence.indexOf(' ', sentence.length() / 3);
    return space < 0 ? sentence : sentence.substring(0, space);
  }

  private static String pick(List<String> sentences, Random random) {
    return sentences.get(random.nextInt(sentences.size()));
  }
}
