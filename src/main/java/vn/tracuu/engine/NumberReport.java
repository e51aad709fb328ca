package vn.tracuu.engine;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
import vn.tracuu.number.Reading;

/**
 * All that the collection knows of a document number.
 *
 * @param number canonical
 * @param readings the documents that it may mean; empty where only one is known
 * @param bearers articles that bear it, at most {@link #MAX_BEARERS}, in the order of their ids
 * @param bearing how many there are
 * @param citing how many articles cite it
 * @param citations articles that cite it, newest first, articles without a date last
 * @param together numbers that are cited in the same articles, most frequent first; their {@code
 *     citing} counts these articles only. Counted over the {@link #MAX_COUNTED} newest citing
 *     articles
 * @param byYear how many articles of each year cite it, ascending
 * @param near numbers of the collection that look alike, where none bears this one
 * @param generation which generation of the index said so
 */
public record NumberReport(
    String number,
    List<Reading> readings,
    List<Held> bearers,
    long bearing,
    long citing,
    List<CitedBy> citations,
    List<NumberCount> together,
    SortedMap<Integer, Long> byYear,
    List<NumberCount> near,
    String generation) {
  /** The most bearers that are listed. */
  public static final int MAX_BEARERS = 20;

  /** Over how many citing articles is counted what is cited together. */
  public static final int MAX_COUNTED = 1_000;

  /** The most citing articles on one page. */
  public static final int MAX_CITATIONS = 100;

  /**
   * An article that bears the number.
   *
   * @param place which part of the document it is, {@code Điều 1}, or null
   */
  public record Held(
      String id,
      String title,
      @Nullable String partOf,
      @Nullable String place,
      @Nullable Published published) {}

  /**
   * An article that cites the number.
   *
   * @param sentence the first sentence that does, the number marked
   * @param pinpoint the place in the document that it cites, {@code điểm đ khoản 2 Điều 7}, or null
   * @param reading which of several documents of that number it most likely means, or null
   * @param times how often it cites it
   */
  public record CitedBy(
      String id,
      String title,
      @Nullable String site,
      @Nullable Published published,
      Snippet sentence,
      @Nullable String pinpoint,
      @Nullable Reading reading,
      int times) {}

  public NumberReport {
    readings = List.copyOf(readings);
    bearers = List.copyOf(bearers);
    citations = List.copyOf(citations);
    together = List.copyOf(together);
    near = List.copyOf(near);
  }
}
