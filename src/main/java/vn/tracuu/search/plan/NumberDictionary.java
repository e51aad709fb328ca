package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.SequencedSet;

/** The list of all document numbers that a collection bears or cites. */
@FunctionalInterface
public interface NumberDictionary {
  /** The most entries that one look-up need read of each part of an index. */
  int MAX = 2_000;

  /**
   * The canonical numbers whose entry ({@link vn.tracuu.schema.NumberTerms}) begins with {@code
   * prefix}, in alphabetical order.
   */
  SequencedSet<String> beginningWith(String prefix) throws IOException;
}
