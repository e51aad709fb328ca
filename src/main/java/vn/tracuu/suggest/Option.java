package vn.tracuu.suggest;

import java.util.List;

/**
 * What some neighbouring words of a query may stand for.
 *
 * @param words how many typed words it takes, from 1
 * @param syllables what they are then, without marks
 * @param text how it is written; the typed words where nothing is changed
 * @param cost 0 if nothing is changed, about 1 for an edit
 */
record Option(int words, List<String> syllables, String text, double cost) {
  boolean changes() {
    return cost > 0;
  }
}
