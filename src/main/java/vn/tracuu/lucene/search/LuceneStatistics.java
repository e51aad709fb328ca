package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import vn.tracuu.ranking.Statistics;

/**
 * The figures of a generation. They come from the searcher and not from its reader, because only
 * the searcher leaves deleted articles out.
 */
record LuceneStatistics(IndexSearcher searcher) implements Statistics {
  @Override
  public int articlesWith(String field, String text) throws IOException {
    Term term = new Term(field, text);
    int found = searcher.getIndexReader().docFreq(term);
    if (found == 0) {
      return 0;
    }
    TermStatistics living = searcher.termStatistics(term, found, Long.MAX_VALUE);
    return (int) living.docFreq();
  }

  @Override
  public int articlesWith(String field) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    return all == null ? 0 : (int) all.docCount();
  }

  @Override
  public float averageLength(String field) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    return all == null ? 1 : (float) all.sumTotalTermFreq() / all.docCount();
  }
}
