package vn.tracuu.search;

import java.util.Set;
import vn.tracuu.engine.Facet;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * Asks for articles by a query that nobody typed, such as those that cite a number. It is not bound
 * by the time limit.
 *
 * @param query what the articles match
 * @param order the order in which they are retrieved
 * @param depth the most articles
 * @param facets what all matches are counted by
 * @param data what will be read of the candidates, so that it can be fetched with them
 */
public record ArticleRequest(
    RetrievalQuery query, Order order, int depth, Set<Facet> facets, Set<Data> data) {
  /** An order of articles; equal ones stand in the order of their ids. */
  public enum Order {
    /** The best score first. */
    SCORE,
    /** The latest day first, articles without a date last. */
    NEWEST,
    /** By id alone. */
    ID
  }

  /** What can be read of candidates besides the article itself. */
  public enum Data {
    /** The word sequence. */
    FORWARD_RECORD,
    /** The numbers that are cited. */
    CITED_NUMBERS
  }

  public ArticleRequest {
    facets = Set.copyOf(facets);
    data = Set.copyOf(data);
  }
}
