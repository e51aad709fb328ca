package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How much a line speaks of the same things as the lines of a core: most Vietnamese words are two
 * syllables, so pairs of neighbours are compared. No words are known, none is passed over.
 */
final class Cohesion {
  private final Map<Integer, Integer> lines = new HashMap<>();

  Cohesion(List<Line> core) {
    for (Line line : core) {
      for (int pair : new HashSet<>(pairs(line.text))) {
        lines.merge(pair, 1, Integer::sum);
      }
    }
  }

  /**
   * The share of a line's pairs that stand in the core.
   *
   * @param inside whether the line is of the core, and does not count itself
   */
  double of(String line, boolean inside) {
    List<Integer> pairs = pairs(line);
    if (pairs.isEmpty()) {
      return 0;
    }
    int least = inside ? 2 : 1;
    int shared = 0;
    for (int pair : pairs) {
      shared += lines.getOrDefault(pair, 0) >= least ? 1 : 0;
    }
    return (double) shared / pairs.size();
  }

  /** How many of a line's pairs stand in the core. */
  int count(String line, boolean inside) {
    List<Integer> pairs = pairs(line);
    return (int) Math.round(of(line, inside) * pairs.size());
  }

  /** The hash of each pair of neighbouring words, in lower case. */
  private static List<Integer> pairs(String line) {
    List<Integer> pairs = new ArrayList<>();
    int before = 0;
    int word = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = 31 * word + Character.toLowerCase(c);
      } else if (word != 0) {
        if (before != 0) {
          pairs.add(before * 65_599 + word);
        }
        before = word;
        word = 0;
      }
    }
    return pairs;
  }
}
