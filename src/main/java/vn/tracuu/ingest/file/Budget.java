package vn.tracuu.ingest.file;

/**
 * What the reading of one file may still take. Checked by the readers as they go on, so that a
 * hostile file ends by itself; one thread.
 */
final class Budget {
  /** Steps between two looks at the clock. */
  private static final int STEPS = 1 << 12;

  private final FileLimits limits;
  private final long end;
  private long steps;
  private long characters;

  Budget(FileLimits limits) {
    this.limits = limits;
    this.end = System.nanoTime() + limits.time().toNanos();
  }

  FileLimits limits() {
    return limits;
  }

  /**
   * Thrown out of libraries that know only unchecked exceptions; {@link FileReading} catches it.
   */
  static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExceededException(String what) {
      super(what);
    }
  }

  /** One small step of work. */
  void step() {
    if (++steps % STEPS == 0) {
      look();
    }
  }

  /** A look at the clock, before a step of more work. */
  void look() {
    if (System.nanoTime() > end) {
      throw new ExceededException(
          "not read within %,d seconds".formatted(limits.time().toSeconds()));
    }
  }

  /** So many characters of text were found. */
  void characters(int n) {
    characters += n;
    if (characters > limits.maxCharacters()) {
      throw new ExceededException(
          "more than %,d characters of text".formatted(limits.maxCharacters()));
    }
  }
}
