package vn.tracuu.lucene.index;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/**
 * A searcher whose statistics count living documents only: what Lucene counts, less what the {@link
 * Ghosts} have. So an index that was brought up to date scores to the last bit as one that was
 * built from nothing. Lucene's own figures count deleted documents until their segment is merged.
 *
 * <p>Who computes scores himself takes the figures from {@link #termStatistics} and {@link
 * #collectionStatistics}, not from the reader.
 */
final class LiveSearcher extends IndexSearcher {
  private final IndexSearcher ghosts;

  LiveSearcher(IndexReader all, IndexReader deleted) {
    super(all);
    ghosts = new IndexSearcher(deleted);
  }

  /** A term that no living document has counts as one: it matches nothing, so nobody sees it. */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    IndexReader deleted = ghosts.getIndexReader();
    return super.termStatistics(
        term,
        Math.max(1, docFreq - deleted.docFreq(term)),
        Math.max(1, totalTermFreq - deleted.totalTermFreq(term)));
  }

  @Override
  public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
    CollectionStatistics all = super.collectionStatistics(field);
    CollectionStatistics deleted = ghosts.collectionStatistics(field);
    if (all == null || deleted == null) {
      return all;
    }
    long docs = all.docCount() - deleted.docCount();
    return docs == 0
        ? null
        : new CollectionStatistics(
            field,
            all.maxDoc() - deleted.maxDoc(),
            docs,
            all.sumTotalTermFreq() - deleted.sumTotalTermFreq(),
            all.sumDocFreq() - deleted.sumDocFreq());
  }
}
