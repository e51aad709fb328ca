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

  /**
   * How rare a word is whose forms {@code found} articles have, each counted with its own field.
   */
  float rarity(String field, long found) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    long articles = all == null ? 1 : all.docCount();
    return Saturation.rarity(Math.min(found, articles), articles);
  }

  /** The share of a term among all terms of a field; small, but above 0, where nothing has it. */
  float share(String field, String text) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    Term term = new Term(field, text);
    int found = searcher.getIndexReader().docFreq(term);
    long occurrences = found == 0 ? 0 : occurrences(term, found);
    return (occurrences + 0.5f) / (all == null ? 1 : all.sumTotalTermFreq());
  }

  private long occurrences(Term term, int found) throws IOException {
    long all = searcher.getIndexReader().totalTermFreq(term);
    return searcher.termStatistics(term, found, all).totalTermFreq();
  }

  /** The mean length of a field, in terms; 1 where no article has it. */
  float averageLength(String field) throws IOException {
    CollectionStatistics all = searcher.collectionStatistics(field);
    return all == null ? 1 : (float) all.sumTotalTermFreq() / all.docCount();
  }
}
