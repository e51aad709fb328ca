package vn.tracuu.engine;

import java.time.Duration;
import vn.tracuu.query.Query;

/**
 * One question to the engine.
 *
 * @param query what was typed, as understood
 * @param page which page of hits, from 1
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 * @param timeLimit how long the engine may look for hits; when it is over, the engine answers with
 *     what it has and says so ({@link SearchPage#timedOut}). It does not bound the time for
 *     snippets of the hits, which their number bounds
 */
public record SearchRequest(Query query, int page, int size, Duration timeLimit) {
  /** The most hits on one page. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that pages reach. */
  public static final int MAX_DEPTH = 10_000;

  /** So long that no search ever reaches it. */
  public static final Duration NO_TIME_LIMIT = Duration.ofDays(1);

  public SearchRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be from 1 to " + MAX_SIZE + ", not " + size);
    }
    if (page < 1 || page > maxPage(size)) {
      throw new IllegalArgumentException(
          "page must be from 1 to " + maxPage(size) + ", not " + page);
    }
    if (timeLimit.isNegative() || timeLimit.compareTo(NO_TIME_LIMIT) > 0) {
      throw new IllegalArgumentException("timeLimit must be from 0 to a day, not " + timeLimit);
    }
  }

  /** A request that may take as long as it takes. */
  public SearchRequest(Query query, int page, int size) {
    this(query, page, size, NO_TIME_LIMIT);
  }

  /** The same request with another time limit. */
  public SearchRequest within(Duration limit) {
    return new SearchRequest(query, page, size, limit);
  }

  /** The last page that may be asked for, at {@code size} hits a page. */
  public static int maxPage(int size) {
    return MAX_DEPTH / size;
  }

  /** How many hits stand before the page. */
  public int offset() {
    return (page - 1) * size;
  }
}
