package vn.tracuu.text;

/**
 * How the marks that somebody typed on a syllable go with those of another syllable of the same
 * {@linkplain Folding folding}; the order is the order in which a reader wants them.
 */
public enum Agreement {
  /** The same marks: {@code quyết} and {@code quyết}. */
  EXACT,
  /** All that was typed is there, and more: {@code quyêt} or {@code quyét} and {@code quyết}. */
  COMPATIBLE,
  /** Nothing was typed, so nothing is said: {@code quyet} and {@code quyết}. */
  NEUTRAL,
  /** A typed mark is missing or is another one: {@code quyệt} and {@code quyết}. */
  CONTRADICTING
}
