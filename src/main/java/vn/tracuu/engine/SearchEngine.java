package vn.tracuu.engine;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;

/**
 * Answers queries over one index. Safe for all threads until it is closed.
 *
 * <p>Every method throws {@link IndexUnavailableException} when the index cannot be read.
 */
public interface SearchEngine extends Closeable {
  /** The hits of a page, best first; hits of equal score stand in the order of their ids. */
  SearchPage search(SearchRequest request);

  /** The whole article with that id; empty if the index holds none. */
  Optional<Article> article(String id);

  /**
   * What a reader may be about to type, best first, each text once.
   *
   * @param typed what stands in the search box; its last word may be the beginning of one
   * @param count the most suggestions, from 1
   * @return none if {@code typed} holds no word
   */
  List<Suggestion> suggest(String typed, int count);

  /** Which index this is. */
  IndexInfo info();
}
