package vn.tracuu.search.feature;

import java.io.IOException;

/** How often some articles, always the same and in the same order, have a term. */
@FunctionalInterface
public interface TermFrequencies {
  /** For each of the articles; of a field without frequencies 1 or 0. */
  int[] of(String field, String text) throws IOException;
}
