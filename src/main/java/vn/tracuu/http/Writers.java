package vn.tracuu.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Publishing;

/**
 * What the service may do besides answering.
 *
 * @param publishing takes single articles in; null: nobody may send any
 * @param reader reads what is sent
 * @param reindexing runs batches; null: none can be started here
 */
public record Writers(
    @Nullable Publishing publishing, ArticleReader reader, @Nullable Reindexing reindexing) {
  /** A service that only answers. */
  static final Writers NONE = new Writers(null, (id, body, problem) -> Optional.empty(), null);
}
