package vn.tracuu.suggest;

import java.util.List;

/**
 * What some neighbouring words of a query may stand for.
 *
 * @param words how many typed words it takes, from 1
 * @param forms the syllables that they stand for, as they are written
 * @param cost 0 if nothing is changed, about 1 for an edit
 */
record Option(int words, List<String> forms, double cost) {
  boolean changes() {
    return cost > 0;
  }

  String text() {
    return String.join(" ", forms);
  }
}
