package vn.tracuu.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name that was probably meant by one that there is not. */
public final class Nearest {
  /** One slip in so many letters is still taken for a slip, in UTF-16 units. */
  private static final int LETTERS_A_SLIP = 3;

  private Nearest() {}

  /** The name with the fewest slips of typing, the first of several; empty if none is near. */
  public static Optional<String> to(String typed, Collection<String> names) {
    String nearest = "";
    int fewest = 1 + Math.max(1, typed.length() / LETTERS_A_SLIP);
    for (String name : names) {
      int slips = slips(typed, name);
      if (slips < fewest) {
        fewest = slips;
        nearest = name;
      }
    }
    return Optional.of(nearest).filter(name -> !name.isEmpty());
  }

  /** Those with few slips of typing, the nearest first; in their order where they are as near. */
  public static List<String> allTo(String typed, Collection<String> names) {
    int few = Math.max(1, typed.length() / LETTERS_A_SLIP);
    record Near(String name, int slips) {}
    return names.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= few)
        .map(name -> new Near(name, slips(typed, name)))
        .filter(near -> near.slips <= few)
        .sorted(Comparator.comparingInt(Near::slips))
        .map(Near::name)
        .toList();
  }

  /**
   * Letters left out, put in, mistaken, or swapped with the next one (optimal string alignment).
   */
  static int slips(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, a, i, b, j);
      }
    }
    return slips[a.length()][b.length()];
  }

  private static int fewest(int[][] slips, String a, int i, String b, int j) {
    int mistaken = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(mistaken, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, 1 + slips[i - 2][j - 2]) : fewest;
  }
}
