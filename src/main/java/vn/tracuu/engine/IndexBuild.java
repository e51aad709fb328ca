package vn.tracuu.engine;

import java.io.Closeable;
import vn.tracuu.article.Article;

/**
 * A generation under construction. {@link #add} is safe for all threads. Closing it without {@link
 * #publish} throws it away and leaves the served index as it was.
 */
public interface IndexBuild extends Closeable {
  /**
   * Adds an article; one with an id that was added before replaces it.
   *
   * @throws IndexUnavailableException if it cannot be written; the build is lost then
   */
  void add(Article article);

  /**
   * Makes the generation whole, checks it, and makes it the served one in one atomic step.
   *
   * @throws IndexUnavailableException if that fails; the served index stays as it was
   */
  IndexInfo publish();
}
