package vn.tracuu.ranking;

import java.io.IOException;
import java.util.Collection;

/** The figures of the collection that ranking asks for; they are of the living articles only. */
public interface Statistics {
  /** How many articles have the term. */
  int articlesWith(String field, String text) throws IOException;

  /** How many articles have the field at all. */
  int articlesWith(String field) throws IOException;

  /** The mean length of a field, in terms; 1 where no article has it. */
  float averageLength(String field) throws IOException;

  /**
   * Says which terms of a field will be asked for next, so that an engine that is far away can look
   * them up together.
   */
  default void expect(String field, Collection<String> texts) throws IOException {}

  /**
   * How rare a term is among the articles that have the field at all; see {@link
   * Saturation#rarity}.
   */
  default float rarity(String field, String text) throws IOException {
    return Saturation.rarity(articlesWith(field, text), Math.max(1, articlesWith(field)));
  }
}
