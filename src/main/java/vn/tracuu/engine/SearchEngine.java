package vn.tracuu.engine;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;
import vn.tracuu.number.Citation;

/**
 * Answers queries over one index. Safe for all threads until it is closed.
 *
 * <p>Every method throws {@link IndexUnavailableException} when the index cannot be read.
 */
public interface SearchEngine extends Closeable {
  /**
   * The hits of a page, in the order that was asked for; equal ones stand in the order of their
   * ids.
   *
   * @throws StaleCursorException if the request's cursor leads nowhere (any more)
   */
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

  /**
   * Articles about the same, best first, the article itself not among them; without reasons.
   *
   * @param count the most hits, from 1 to {@link SearchRequest#MAX_SIZE}
   * @return empty if there is no article with that id
   */
  Optional<List<Hit>> similar(String id, int count);

  /**
   * What is known of a document number; of one that nothing bears or cites, too.
   *
   * @param number complete or not
   * @param offset how many of the citing articles to skip, from 0 to {@link
   *     SearchRequest#MAX_DEPTH}
   * @param size the most citing articles, 1 to {@link NumberReport#MAX_CITATIONS}
   */
  NumberReport number(Citation number, int offset, int size);

  /** Which index this is. */
  IndexInfo info();

  /** What goes wrong behind it while it answers, and is tried again; mostly nothing. */
  default List<Trouble> troubles() {
    return List.of();
  }
}
