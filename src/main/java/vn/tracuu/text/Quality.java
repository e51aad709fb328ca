package vn.tracuu.text;

/** The mark that makes a letter another letter; a tone is none, it belongs to the syllable. */
public enum Quality {
  /** A bare letter. */
  NONE,
  /** Of ă. */
  BREVE,
  /** Of â, ê, ô. */
  HAT,
  /** Of ơ, ư. */
  HORN,
  /** Of đ. */
  BAR,
  /** A mark that Vietnamese does not have, or one of a word that is no syllable: {@code café}. */
  FOREIGN
}
