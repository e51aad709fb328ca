package vn.tracuu.lucene.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * A run of typed words as the terms that the index knows.
 *
 * @param folded syllables without marks, each once, in order
 * @param marked canonical syllables that were typed with marks, each once, in order
 * @param pairs pairs of neighbouring syllables without marks, each once, in order
 */
record Terms(SequencedSet<String> folded, SequencedSet<String> marked, SequencedSet<String> pairs) {
  static Terms of(List<String> words) {
    SequencedSet<String> folded = new LinkedHashSet<>();
    SequencedSet<String> marked = new LinkedHashSet<>();
    SequencedSet<String> pairs = new LinkedHashSet<>();
    String previous = "";
    for (String word : words) {
      String exact = CanonicalForm.of(word);
      String fold = Folding.of(word);
      folded.add(fold);
      if (!exact.equals(fold)) {
        marked.add(exact);
      }
      if (!previous.isEmpty()) {
        pairs.add(previous + " " + fold);
      }
      previous = fold;
    }
    return new Terms(folded, marked, pairs);
  }

  /** The syllables of a phrase without marks, in order, repeats kept. */
  static List<String> phrase(List<String> words) {
    List<String> folded = new ArrayList<>();
    words.forEach(w -> folded.add(Folding.of(w)));
    return folded;
  }
}
