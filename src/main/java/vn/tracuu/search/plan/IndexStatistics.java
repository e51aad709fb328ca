package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.Collection;

/** The figures of the collection that ranking asks for; they are of the living articles only. */
public interface IndexStatistics {
  /** How many articles have the term. */
  int articlesWith(String field, String text) throws IOException;

  /** How often they have it, all together. */
  long occurrences(String field, String text) throws IOException;

  /** How many articles have the field at all. */
  long articlesWith(String field) throws IOException;

  /** How many terms they have in it, all together. */
  long terms(String field) throws IOException;

  /**
   * Says which terms of a field will be asked for next, so that an engine that is far away can look
   * them up together.
   */
  default void expect(String field, Collection<String> texts) throws IOException {}

  /** How rare a term is among the articles that have the field at all: its {@link #idf}. */
  default float rarity(String field, String text) throws IOException {
    return idf(articlesWith(field, text), Math.max(1, articlesWith(field)));
  }

  /**
   * How rare a word is whose forms {@code found} articles have, each counted with its own field.
   */
  default float rarity(String field, long found) throws IOException {
    long articles = Math.max(1, articlesWith(field));
    return idf(Math.min(found, articles), articles);
  }

  /** The share of a term among all terms of a field; small, but above 0, where nothing has it. */
  default float share(String field, String text) throws IOException {
    return (occurrences(field, text) + 0.5f) / Math.max(1, terms(field));
  }

  /** The mean length of a field, in terms; 1 where no article has it. */
  default float averageLength(String field) throws IOException {
    long articles = articlesWith(field);
    return articles == 0 ? 1 : (float) terms(field) / articles;
  }

  /**
   * BM25's inverse document frequency of a term that {@code found} of {@code all} articles have.
   */
  static float idf(long found, long all) {
    return (float) Math.log(1 + (all - found + 0.5) / (found + 0.5));
  }
}
