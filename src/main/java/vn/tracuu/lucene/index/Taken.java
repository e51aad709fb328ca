package vn.tracuu.lucene.index;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which pushed changes a generation has: all up to a number, but for those that could not be
 * indexed and wait for another try. A generation says it in its commit, so that every build knows,
 * whichever process makes it.
 *
 * @param last the number of the last change; 0 for none
 * @param without numbers up to {@code last} of changes that it lacks
 */
public record Taken(long last, Set<Long> without) {
  static final Taken NOTHING = new Taken(0, Set.of());

  private static final String LAST = "tracuu.pushed";
  private static final String WITHOUT = "tracuu.without";

  public Taken {
    without = Set.copyOf(without);
  }

  /** Whether change {@code number}, or a later one of the same id, is in the generation. */
  public boolean has(long number) {
    return number <= last && !without.contains(number);
  }

  static Taken of(Map<String, String> userData) {
    String without = userData.getOrDefault(WITHOUT, "");
    return new Taken(
        Long.parseLong(userData.getOrDefault(LAST, "0")),
        Arrays.stream(without.split(" ", -1))
            .filter(n -> !n.isEmpty())
            .map(Long::valueOf)
            .collect(Collectors.toSet()));
  }

  Map<String, String> userData() {
    String numbers =
        new TreeSet<>(without).stream().map(String::valueOf).collect(Collectors.joining(" "));
    return Map.of(LAST, String.valueOf(last), WITHOUT, numbers);
  }
}
