package vn.tracuu.engine;

import vn.tracuu.query.Query;

/**
 * One question to the engine.
 *
 * @param query what was typed, as understood
 * @param page which page of hits, from 1
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record SearchRequest(Query query, int page, int size) {
  /** The most hits on one page. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that pages reach. */
  public static final int MAX_DEPTH = 10_000;

  public SearchRequest {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be from 1 to " + MAX_SIZE + ", not " + size);
    }
    if (page < 1 || page > maxPage(size)) {
      throw new IllegalArgumentException(
          "page must be from 1 to " + maxPage(size) + ", not " + page);
    }
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
