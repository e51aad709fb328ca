package vn.tracuu.lucene.search;

import java.io.IOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;

/**
 * The figures of the collection that ranking asks for. They come from the searcher and not from its
 * reader, because only the searcher leaves deleted articles out.
 */
record Statistics(IndexSearcher searcher) {
  /** How many articles have the term. */
  int articlesWith(String field, String text) throws IOException {
    Term term = new Term(field, text);
    int found = searcher.getIndexReader().docFreq(term);
    if (found == 0) {
      return 0;
    }
    TermStatistics living = searcher.termStatistics(term, found, Long.MAX_VALUE);
    return (int) living.docFreq();
  }

  /**
   * How rare a term is among the articles that have the field at all; see {@link
   * Saturation#rarity}.
   */
  float rarity(String field, String text) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    return Saturation.rarity(articlesWith(field, text), all == null ? 1 : all.docCount());
  }

  /** The mean length of a field, in terms; 1 where no article has it. */
  float averageLength(String field) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    return all == null ? 1 : (float) all.sumTotalTermFreq() / all.docCount();
  }
}
