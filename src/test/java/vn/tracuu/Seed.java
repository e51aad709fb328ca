package vn.tracuu;

/**
 * The seed of a random test: the same in every run, so that a red build is about its change;
 * another with {@code -Dtracuu.test.seed=N}, and a new one each time with {@code random}, as the
 * long forms use it.
 */
public final class Seed {
  private static final long FIXED = 20260118;

  private Seed() {}

  public static long value() {
    String given = System.getProperty("tracuu.test.seed", "");
    if (given.equals("random")) {
      return System.nanoTime();
    }
    return given.isEmpty() ? FIXED : Long.parseLong(given);
  }
}
