package vn.tracuu.text;

/**
 * The marks of one syllable: a quality for each letter, and the tone.
 *
 * <p>Marks count as they were typed, syllable by syllable. Search keeps the terms of an index that
 * {@linkplain Folding fold} like a typed syllable and whose marks do not contradict it: {@code
 * Marks.of(typed).agreementWith(Marks.of(term))}.
 *
 * <p>Immutable; safe for all threads.
 *
 * @param letters the syllable in lower case and NFC, with its qualities and without its tone:
 *     {@code quyêt}
 * @param tone 0 level, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng
 */
public record Marks(String letters, int tone) {
  /** Reads the marks of a word, in any encoding and case, or of a canonical form. */
  public static Marks of(String word) {
    String form = CanonicalForm.of(word);
    int last = form.length() - 1;
    int tone =
        last > 0 && Character.isLetter(form.charAt(last - 1))
            ? Tone.ofDigit(form.charAt(last))
            : Tone.LEVEL;
    return new Marks(tone == Tone.LEVEL ? form : form.substring(0, last), tone);
  }

  /** Whether there is any mark at all, a tone or a quality. */
  public boolean any() {
    return tone != Tone.LEVEL || !letters.equals(Folding.of(letters));
  }

  /** The quality of the letter at {@code index}, in UTF-16 units of {@link #letters}. */
  public Quality quality(int index) {
    char letter = letters.charAt(index);
    return switch (letter) {
      case Letters.A_BREVE -> Quality.BREVE;
      case Letters.A_HAT, Letters.E_HAT, Letters.O_HAT -> Quality.HAT;
      case Letters.O_HORN, Letters.U_HORN -> Quality.HORN;
      case Letters.D_BAR -> Quality.BAR;
      default -> Letters.base(letter) == letter ? Quality.NONE : Quality.FOREIGN;
    };
  }

  /**
   * How these marks, as typed, go with those of {@code other}.
   *
   * @throws IllegalArgumentException if the two do not fold alike: their marks then cannot be
   *     compared
   */
  public Agreement agreementWith(Marks other) {
    if (!Folding.of(letters).equals(Folding.of(other.letters))) {
      throw new IllegalArgumentException(letters + " and " + other.letters + " do not fold alike");
    }
    if (!any()) {
      return Agreement.NEUTRAL;
    }
    if (equals(other)) {
      return Agreement.EXACT;
    }
    boolean held = (tone == Tone.LEVEL || tone == other.tone) && qualitiesHeldBy(other.letters);
    return held ? Agreement.COMPATIBLE : Agreement.CONTRADICTING;
  }

  /** Whether each letter here is bare or the same there. */
  private boolean qualitiesHeldBy(String others) {
    if (letters.length() != others.length()) {
      return false; // marks that NFC leaves loose: no Vietnamese letter has one
    }
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (letter != others.charAt(i) && quality(i) != Quality.NONE) {
        return false;
      }
    }
    return true;
  }
}
