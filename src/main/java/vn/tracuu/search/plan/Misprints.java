package vn.tracuu.search.plan;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** What a slip of a finger makes of figures. */
final class Misprints {
  /** Longer figures are no document's. */
  private static final int MAX_LENGTH = 6;

  private Misprints() {}

  /**
   * All figures at a distance of one: one more, one less, another one, two swapped (Damerau 1964);
   * {@code figures} itself is not among them.
   */
  static SequencedSet<String> ofFigures(String figures) {
    SequencedSet<String> misprints = new LinkedHashSet<>();
    if (figures.length() > MAX_LENGTH) {
      return misprints;
    }
    for (int i = 0; i < figures.length(); i++) {
      String before = figures.substring(0, i);
      String behind = figures.substring(i + 1);
      if (i > 0) {
        misprints.add(
            before.substring(0, i - 1) + figures.charAt(i) + figures.charAt(i - 1) + behind);
      }
      for (char digit = '0'; digit <= '9'; digit++) {
        misprints.add(before + digit + behind);
        misprints.add(before + digit + figures.charAt(i) + behind);
      }
      misprints.add(before + behind);
    }
    for (char digit = '0'; digit <= '9'; digit++) {
      misprints.add(figures + digit);
    }
    misprints.removeIf(
        m -> m.isEmpty() || m.equals(figures) || (m.length() > 2 && m.startsWith("0")));
    return misprints;
  }
}
