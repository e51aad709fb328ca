package vn.tracuu.search;

import java.io.IOException;
import java.util.List;
import vn.tracuu.search.feature.TermFrequencies;
import vn.tracuu.search.plan.RetrievalQuery;

/**
 * What an engine does for one request: it retrieves candidates from one generation of an index, and
 * what the index stores of them. How it finds them quickly is its own affair. Every method takes
 * all candidates of a step at once, so that a distributed engine answers a step in one round trip.
 *
 * <p>For one thread; the time limit of the request starts when it is made.
 *
 * @param <C> the engine's candidates, which no other engine can read
 */
public interface Retrieval<C extends Candidate> {
  /** The index as a whole. */
  IndexView index();

  /** Whether the time limit is over already, so that retrieval is pointless. */
  boolean isLate();

  /** Whether the time limit was over before all of the index was searched. */
  boolean timedOut();

  /**
   * The first stage of a typed query: its candidates, what matches counted, and its sections.
   *
   * @throws vn.tracuu.engine.StaleCursorException if the request goes on behind a position that
   *     does not exist
   */
  Retrieved<C> candidates(CandidateRequest request) throws IOException;

  /** Articles that match a query nobody typed. */
  Retrieved<C> articles(ArticleRequest request) throws IOException;

  /** How many articles match, within the time limit. */
  long count(RetrievalQuery query) throws IOException;

  /**
   * Those of some candidates that match a query, in the order of the index, and with the data that
   * reranking reads; it may not be known of the articles of {@linkplain SectionHit sections}
   * before.
   */
  List<C> matching(List<C> candidates, RetrievalQuery query) throws IOException;

  /** Reads the forward records of documents, in any order. */
  void forwardRecords(List<C> documents, ForwardRecordVisitor visitor) throws IOException;

  /** Takes one forward record: the document's {@link vn.tracuu.schema.WordSequence}. */
  @FunctionalInterface
  interface ForwardRecordVisitor {
    /**
     * Takes the record of the document at {@code index} in the list, which is overwritten after the
     * call; a document without a record is left out.
     */
    void visit(int index, byte[] record, int offset, int length) throws IOException;
  }

  /** How often candidates have the terms of document numbers. */
  TermFrequencies frequencies(List<C> candidates);

  /** The places of parts in their documents ({@link vn.tracuu.schema.Fields#PLACE_ORDER}), or 0. */
  int[] places(List<C> candidates) throws IOException;

  /** The ids of candidates, in their order. */
  List<String> ids(List<C> candidates) throws IOException;

  /**
   * The stored articles of candidates, in their order.
   *
   * @param cited the most cited numbers that are read of each
   */
  List<StoredArticle> articles(List<C> candidates, int cited) throws IOException;

  /** All numbers that each candidate cites, in the order of the candidates. */
  List<List<String>> citedNumbers(List<C> candidates) throws IOException;
}
