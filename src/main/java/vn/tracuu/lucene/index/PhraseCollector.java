package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;

/**
 * Collects the {@link Phrases} of an index: runs of 2 to 5 words that many articles have, that hold
 * together, and that are no piece of a longer one. What comes out depends on the living articles
 * only, not on how they lie in segments.
 *
 * <p>Reads a {@linkplain ArticleSample sample} of the articles; in a small collection it is all of
 * them, in a large one the counts are estimates. Stateless.
 */
final class PhraseCollector {
  /** What fewer articles have is not frequent, in a small collection... */
  private static final int MIN_ARTICLES = 3;

  /** ... and in a large one, one article in so many. */
  private static final int ARTICLES_PER_MIN = 5_000;

  private static final int MAX_MIN = 100;

  private PhraseCollector() {}

  /** The phrases of the living articles. */
  static Phrases collect(IndexReader reader) throws IOException {
    int articles = Passages.articles(reader);
    ArticleSample sample = ArticleSample.of(reader, articles);
    int minOfAll = Math.min(MAX_MIN, 1 + articles / ARTICLES_PER_MIN);
    int min = Math.max(MIN_ARTICLES, minOfAll / sample.rate());
    PhraseWords vocabulary = PhraseWords.in(reader, min);
    PhraseRuns runs = PhraseRuns.of(sample, vocabulary, min);
    return Phrases.of(new PhraseSelection(runs, vocabulary, min, sample.rate()).phrases());
  }
}
