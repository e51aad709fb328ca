package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.suggest.Suggestions;

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
  private volatile @Nullable Suggestions suggestions;

  Offers(Cluster cluster, String index, long articles) throws IOException {
    this.cluster = cluster;
    this.index = index;
    this.articles = articles;
    phrases = KeptLists.phrases(cluster, index);
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
              KeptLists.numbers(cluster, index));
      suggestions = made; // two threads may both make the same
    }
    return made.suggest(typed, count);
  }
}
