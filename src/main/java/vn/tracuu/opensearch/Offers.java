package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Synonyms;
import vn.tracuu.suggest.Holdings;
import vn.tracuu.suggest.Suggestions;
import vn.tracuu.text.Folding;

/**
 * What one generation in a cluster offers to a reader: its phrases, and suggestions out of them,
 * its document numbers and its titles. Holds 4 MB of phrases and 30 MB of numbers at most, however
 * large the collection is. Safe for all threads.
 */
final class Offers {
  private final Cluster cluster;
  private final String index;
  private final long articles;
  private final Phrases phrases;
  private final ClusterStatistics statistics;
  private final Synonyms synonyms;
  private volatile @Nullable Suggestions suggestions;

  Offers(
      Cluster cluster, String index, long articles, ClusterStatistics statistics, Synonyms synonyms)
      throws IOException {
    this.statistics = statistics;
    this.synonyms = synonyms;
    this.cluster = cluster;
    this.index = index;
    this.articles = articles;
    phrases = KeptLists.phrases(cluster, index);
  }

  /** What the articles hold, looked up anew for each question: suggestions live long. */
  private record Looked(ClusterStatistics statistics) implements Holdings {
    private Holdings now() {
      return new ClusterHoldings(statistics.forOneQuery(), query -> 0);
    }

    @Override
    public int syllable(String folded) throws IOException {
      return now().syllable(folded);
    }

    @Override
    public int pair(Pair pair) throws IOException {
      return now().pair(pair);
    }

    @Override
    public int marked(String first, String second) throws IOException {
      return pair(Folding.of(first), Folding.of(second));
    }
  }

  Phrases phrases() {
    return phrases;
  }

  List<Suggestion> suggest(String typed, int count) throws IOException {
    Suggestions made = suggestions;
    if (made == null) { // when first asked for: commands that search need no numbers
      made =
          new Suggestions(
              new ClusterTitles(cluster, index, articles),
              phrases,
              KeptLists.numbers(cluster, index),
              new Looked(statistics),
              synonyms);
      suggestions = made; // two threads may both make the same
    }
    return made.suggest(typed, count);
  }
}
