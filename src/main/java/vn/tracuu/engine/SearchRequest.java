package vn.tracuu.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Note;
import vn.tracuu.query.Query;

/**
 * One question to the engine. {@link #SearchRequest(Query, int, int)} asks for hits alone; the
 * methods add to that.
 *
 * @param query what was typed, as understood
 * @param page which page of hits, from 1
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 * @param cursor {@link SearchPage#next} of the page before, instead of a page number; or null
 * @param selection which articles may be hits
 * @param order in which order they stand
 * @param facets what to count them by
 * @param explain whether hits come with the figures of their scores
 * @param idsOnly whether hits come with nothing but id and score, their texts empty: for programs
 *     that measure or that have the articles themselves
 * @param timeLimit how long the engine may look for hits; when it is over, the engine answers with
 *     what it has and says so ({@link SearchPage#timedOut}). It does not bound the time for
 *     snippets of the hits, which their number bounds
 */
public record SearchRequest(
    Query query,
    int page,
    int size,
    @Nullable String cursor,
    Selection selection,
    Order order,
    Set<Facet> facets,
    boolean explain,
    boolean idsOnly,
    Duration timeLimit) {
  /** The most hits on one page. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that pages reach; cursors reach all. */
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
    if (cursor != null && page > 1) {
      throw new IllegalArgumentException("a cursor stands instead of a page number");
    }
    if (timeLimit.isNegative() || timeLimit.compareTo(NO_TIME_LIMIT) > 0) {
      throw new IllegalArgumentException("timeLimit must be from 0 to a day, not " + timeLimit);
    }
    facets = facets.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(facets));
  }

  /** A request for the best hits, which may take as long as it takes. */
  public SearchRequest(Query query, int page, int size) {
    this(
        query,
        page,
        size,
        null,
        Selection.ALL,
        Order.RELEVANCE,
        Set.of(),
        false,
        false,
        NO_TIME_LIMIT);
  }

  /** The same request with another time limit. */
  public SearchRequest within(Duration limit) {
    return new SearchRequest(
        query, page, size, cursor, selection, order, facets, explain, idsOnly, limit);
  }

  /** The same request, for the page that {@link SearchPage#next} leads to. */
  public SearchRequest after(String next) {
    return new SearchRequest(
        query, 1, size, next, selection, order, facets, explain, idsOnly, timeLimit);
  }

  /** The same request for another query, from its first hit. */
  public SearchRequest asking(Query other) {
    return new SearchRequest(
        other, 1, size, null, selection, order, facets, explain, idsOnly, timeLimit);
  }

  /** The same request among these articles only. */
  public SearchRequest among(Selection chosen) {
    return new SearchRequest(
        query, page, size, cursor, chosen, order, facets, explain, idsOnly, timeLimit);
  }

  /** The same request, of whose query more is to be told. */
  public SearchRequest noting(List<Note> notes) {
    return notes.isEmpty()
        ? this
        : new SearchRequest(
            query.noting(notes),
            page,
            size,
            cursor,
            selection,
            order,
            facets,
            explain,
            idsOnly,
            timeLimit);
  }

  /** The same request in another order. */
  public SearchRequest by(Order wanted) {
    return new SearchRequest(
        query, page, size, cursor, selection, wanted, facets, explain, idsOnly, timeLimit);
  }

  /** The same request, its matches counted too. */
  public SearchRequest counting(Collection<Facet> wanted) {
    return new SearchRequest(
        query,
        page,
        size,
        cursor,
        selection,
        order,
        Set.copyOf(wanted),
        explain,
        idsOnly,
        timeLimit);
  }

  /** The same request with the figures of each score. */
  public SearchRequest explained() {
    return new SearchRequest(
        query, page, size, cursor, selection, order, facets, true, idsOnly, timeLimit);
  }

  /** The same request for ids and scores alone. */
  public SearchRequest forIds() {
    return new SearchRequest(
        query, page, size, cursor, selection, order, facets, explain, true, timeLimit);
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
