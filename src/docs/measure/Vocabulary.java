import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.schema.FoldedPairs;

/** How many articles a corpus has, bytes of their texts (UTF-8), pairs of neighbouring words, and different ones: {@code Vocabulary.java CORPUS}. */
class Vocabulary {
  public static void main(String[] args) throws IOException {
    Set<String> words = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    long[] counted = new long[3];
    Corpus.open(Path.of(args[0])).forEach(page -> {
      if (page instanceof Ingested.Accepted found) {
        String text = found.article().title() + "\n" + found.article().text();
        counted[0]++;
        counted[1] += text.getBytes(StandardCharsets.UTF_8).length;
        FoldedPairs.in(text, pair -> {
          counted[2]++;
          pairs.add(pair);
          words.add(pair.substring(0, pair.indexOf(' ')));
        });
      }
    });
    System.out.printf(
        Locale.ROOT,
        "%d articles, %d bytes of text, %d pairs, %d different, %d different words%n",
        counted[0], counted[1], counted[2], pairs.size(), words.size());
  }
}
