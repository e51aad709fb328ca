package vn.tracuu.cli;

/** Counts in English: {@code 1 article}, {@code 1,024 articles}. */
final class Plural {
  private Plural() {}

  /** The count and the noun, which takes an s. */
  static String of(long count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
