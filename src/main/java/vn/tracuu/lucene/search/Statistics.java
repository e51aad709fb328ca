package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one generation that ranking asks for. They come from the searcher and not from its
 * reader, because only the searcher leaves deleted articles out.
 *
 * <p>What was asked is remembered, for {@link #MAX_TERMS} terms and then anew: people use the same
 * words, and looking up a term costs more than scoring an article. Safe for all threads.
 */
final class Statistics {
  /** The most terms that are remembered: about 3 MB. */
  private static final int MAX_TERMS = 20_000;

  private final IndexSearcher searcher;
  private final Map<Term, Counts> terms = new ConcurrentHashMap<>();
  private final Map<String, Field> fields = new ConcurrentHashMap<>();

  /**
   * @param articles how many articles have the term
   * @param occurrences how often they have it together
   */
  private record Counts(int articles, long occurrences) {}

  /**
   * @param articles how many articles have the field
   * @param terms how many terms they have together
   */
  private record Field(long articles, long terms) {}

  Statistics(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  /** How many articles have the term. */
  int articlesWith(String field, String text) throws IOException {
    return counts(new Term(field, text)).articles;
  }

  /**
   * How rare a term is among the articles that have the field at all; see {@link
   * Saturation#rarity}.
   */
  float rarity(String field, String text) throws IOException {
    return Saturation.rarity(articlesWith(field, text), Math.max(1, field(field).articles));
  }

  /**
   * How rare a word is whose forms {@code found} articles have, each counted with its own field.
   */
  float rarity(String field, long found) throws IOException {
    long articles = Math.max(1, field(field).articles);
    return Saturation.rarity(Math.min(found, articles), articles);
  }

  /** The share of a term among all terms of a field; small, but above 0, where nothing has it. */
  float share(String field, String text) throws IOException {
    return (counts(new Term(field, text)).occurrences + 0.5f) / Math.max(1, field(field).terms);
  }

  /** The mean length of a field, in terms; 1 where no article has it. */
  float averageLength(String field) throws IOException {
    Field all = field(field);
    return all.articles == 0 ? 1 : (float) all.terms / all.articles;
  }

  private Counts counts(Term term) throws IOException {
    Counts known = terms.get(term);
    if (known == null) {
      known = count(term);
      if (terms.size() >= MAX_TERMS) {
        terms.clear();
      }
      terms.put(term, known);
    }
    return known;
  }

  private Counts count(Term term) throws IOException {
    int found = searcher.getIndexReader().docFreq(term);
    if (found == 0) {
      return new Counts(0, 0);
    }
    long all = searcher.getIndexReader().totalTermFreq(term);
    TermStatistics living = searcher.termStatistics(term, found, all);
    return new Counts((int) living.docFreq(), living.totalTermFreq());
  }

  private Field field(String name) throws IOException {
    Field known = fields.get(name);
    if (known == null) {
      known = of(searcher.collectionStatistics(name));
      fields.put(name, known);
    }
    return known;
  }

  private static Field of(@Nullable CollectionStatistics all) {
    return all == null ? new Field(0, 0) : new Field(all.docCount(), all.sumTotalTermFreq());
  }
}
