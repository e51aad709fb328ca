package vn.tracuu.suggest;

import java.io.IOException;
import java.util.Collection;

/** How many articles of a collection hold a syllable or a pair of neighbours, without marks. */
public interface Holdings {
  /** How many hold the syllable. */
  int syllable(String folded) throws IOException;

  /** How many hold the two syllables, one after the other. */
  int pair(Pair pair) throws IOException;

  /** How many hold them. */
  default int pair(String first, String second) throws IOException {
    return pair(new Pair(first, second));
  }

  /**
   * How many hold the two words one after the other without marks, and each of them that is marked
   * with these marks somewhere: hardly more than hold the two as they are written.
   */
  int marked(String first, String second) throws IOException;

  /**
   * Two neighbouring syllables without marks.
   *
   * @param first the one before
   * @param second the one behind
   */
  record Pair(String first, String second) {}

  /**
   * Says which syllables will be asked for next, so that an engine that is far away can look them
   * up together.
   */
  default void expectSyllables(Collection<String> folded) throws IOException {}

  /** The same of pairs. */
  default void expectPairs(Collection<Pair> pairs) throws IOException {}
}
