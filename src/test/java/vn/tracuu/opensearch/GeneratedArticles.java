package vn.tracuu.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.Ingested;

/**
 * The shipped articles, and as many more as wanted that are put together from their parts: other
 * orders, other lengths, decomposed letters, capitals, and characters that texts should not have.
 */
final class GeneratedArticles {
  private static final List<String> ODD =
      List.of(
          "\u0301", "\ud83d\ude00", "\u200b", "\u00ad", "18-NQ/TW", "o\u031b\u0300", "\ufeff", "…");

  private final Random random;
  private final List<Article> shipped = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  GeneratedArticles(long seed) throws IOException {
    random = new Random(seed);
    Corpus.open(Path.of("corpus"))
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            shipped.add(accepted.article());
            blocks.addAll(accepted.article().blocks());
          }
        });
  }

  /** The shipped articles first. */
  List<Article> take(int count) {
    List<Article> taken = new ArrayList<>(shipped.subList(0, Math.min(count, shipped.size())));
    for (int i = taken.size(); i < count; i++) {
      taken.add(recombined("generated/" + i));
    }
    return taken;
  }

  /** An article of up to thirty blocks that belong to others. */
  Article recombined(String id) {
    Article model = shipped.get(random.nextInt(shipped.size()));
    List<Block> some =
        IntStream.range(0, 1 + random.nextInt(30))
            .mapToObj(i -> blocks.get(random.nextInt(blocks.size())))
            .map(b -> new Block(b.kind(), varied(b.text())))
            .toList();
    return new Article(
        id, varied(model.title()), model.lead(), some, Origin.UNKNOWN, LegalDocument.NONE);
  }

  private String varied(String text) {
    return switch (random.nextInt(5)) {
      case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 1 -> text.toUpperCase(Locale.ROOT);
      case 2 -> {
        int at = random.nextInt(text.length() + 1);
        yield text.substring(0, at) + ODD.get(random.nextInt(ODD.size())) + text.substring(at);
      }
      default -> text;
    };
  }
}
