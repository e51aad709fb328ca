package vn.tracuu.batch;

/** Counts of things in messages: {@code 1 article}, {@code 2,014 articles}. */
public final class Plural {
  private Plural() {}

  /**
   * A count.
   *
   * @param thing the word for one; the word for several has an s more
   */
  public static String of(long n, String thing) {
    return "%,d %s%s".formatted(n, thing, n == 1 ? "" : "s");
  }
}
