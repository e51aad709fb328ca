package vn.tracuu.engine;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;
import vn.tracuu.article.Article;

/**
 * Articles that are published one by one while the service runs, beside those of the corpus.
 *
 * <p>What is put or deleted is durable when the method returns, is searchable a moment later, and
 * stays so whatever is reindexed: an article that was put stands in place of the corpus's article
 * with the same id, and one that was deleted stays away although the corpus still has it, until it
 * is put again. Saying the same twice changes nothing. Safe for all threads.
 */
public interface Publishing extends Closeable {
  /**
   * Publishes an article, or another version of it.
   *
   * @throws NotStoredException if it cannot be made durable
   */
  Receipt put(Article article);

  /**
   * Takes an article away.
   *
   * @return empty if there is no article of that id
   * @throws NotStoredException if that cannot be made durable
   */
  Optional<Receipt> delete(String id);

  /** How it stands. */
  State state();

  /** What goes wrong behind it, and is tried again; mostly nothing. */
  default List<Trouble> troubles() {
    return List.of();
  }

  /**
   * What became of one change.
   *
   * @param created whether there was no article of that id before
   * @param searchable whether the served generation has the change already
   * @param generation the generation that has it, or will be the first one that does: where a batch
   *     ends just then, none of that number is served but the one after it, which has it
   */
  record Receipt(boolean created, boolean searchable, String generation) {}

  /**
   * How it stands.
   *
   * @param articles articles that were put and not deleted since
   * @param deleted ids that were deleted
   * @param waiting changes that are durable and not searchable yet
   * @param failing of these, changes that could not be indexed and are tried again now and then
   * @param builds generations that took changes in, since the service was started
   * @param buildSeconds how long these took, all together
   */
  record State(
      long articles, long deleted, long waiting, long failing, long builds, double buildSeconds) {}
}
