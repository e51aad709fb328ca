package vn.tracuu.text;

/**
 * A word in 32 bits, for texts that are kept to be compared with what somebody typed: 24 bits for
 * its {@linkplain Folding folding}, 8 for its marks.
 *
 * <p>Two words with the same folding have the same upper bits; two words with different foldings
 * have the same upper bits once in 16 million. The lower bits hold the tone (3 bits), the bar of đ
 * (1) and the quality of the vowels (4), which is all that {@link Marks#agreementWith} needs.
 *
 * <p>Stateless; safe for all threads.
 */
public final class WordCode {
  /** No word: the end of a sentence or block between two words. */
  public static final int BREAK = 0;

  private static final int MARK_BITS = 8;

  /** How many different marks a code can have. */
  public static final int MARKS = 1 << MARK_BITS;

  private static final int TONE = 0x07;
  private static final int BAR = 0x08;
  private static final int QUALITY = 0xF0;

  // The qualities that a syllable's vowels can have together; ươ holds both of its horns.
  private static final int BREVE_A = 0x10;
  private static final int HAT_A = 0x20;
  private static final int HAT_E = 0x30;
  private static final int HAT_O = 0x40;
  private static final int HORN_O = 0x50;
  private static final int HORN_U = 0x60;
  private static final int HORN_UO = 0x70;

  /** Marks that no Vietnamese syllable has; they agree only with themselves. */
  private static final int FOREIGN = 0xF0;

  private WordCode() {}

  /** The code of any word. */
  public static int of(String word) {
    char[] form = CanonicalForm.of(word).toCharArray();
    return ofForm(form, form.length);
  }

  /** The code of the canonical form {@code form[0, length)}, which is folded in place. */
  public static int ofForm(char[] form, int length) {
    int marks = marks(form, 0, length);
    return hash(form, 0, Folding.fold(form, length)) << MARK_BITS | marks;
  }

  /**
   * The code of a word whose canonical form and folding are both known.
   *
   * @param form an array that holds the form at {@code [formStart, formStart + formLength)}
   * @param folding an array that holds the folding, in the same way
   */
  public static int of(
      char[] form, int formStart, int formLength, char[] folding, int start, int length) {
    return hash(folding, start, length) << MARK_BITS | marks(form, formStart, formLength);
  }

  /** The part of a code that words with the same folding share; never 0. */
  public static int folding(int code) {
    return code >>> MARK_BITS;
  }

  /** The marks of a code, from 0 to before {@link #MARKS}. */
  public static int marks(int code) {
    return code & (MARKS - 1);
  }

  /**
   * How the marks of {@code typed} go with those of {@code found}, a word with the same folding, or
   * its marks alone.
   */
  public static Agreement agreement(int typed, int found) {
    int t = typed & 0xFF;
    int f = found & 0xFF;
    if (t == 0) {
      return Agreement.NEUTRAL;
    }
    if (t == f) {
      return Agreement.EXACT;
    }
    boolean tone = (t & TONE) == 0 || (t & TONE) == (f & TONE);
    boolean bar = (t & BAR) == 0 || (f & BAR) != 0;
    return tone && bar && qualityHeld(t & QUALITY, f & QUALITY)
        ? Agreement.COMPATIBLE
        : Agreement.CONTRADICTING;
  }

  private static boolean qualityHeld(int typed, int found) {
    return typed == 0
        || typed == found
        || (found == HORN_UO && (typed == HORN_O || typed == HORN_U));
  }

  private static int marks(char[] form, int start, int length) {
    int n = start + length;
    int marks = 0;
    if (length > 1 && Character.isLetter(form[n - 2])) {
      int tone = Tone.ofDigit(form[n - 1]);
      marks = tone;
      n -= tone == Tone.LEVEL ? 0 : 1;
    }
    for (int i = start; i < n; i++) {
      marks = withLetter(marks, form[i]);
    }
    return marks;
  }

  private static int withLetter(int marks, char letter) {
    if (letter < 0x80) {
      return marks;
    }
    return switch (letter) {
      case Letters.D_BAR -> marks | BAR;
      case Letters.A_BREVE -> withQuality(marks, BREVE_A);
      case Letters.A_HAT -> withQuality(marks, HAT_A);
      case Letters.E_HAT -> withQuality(marks, HAT_E);
      case Letters.O_HAT -> withQuality(marks, HAT_O);
      case Letters.U_HORN -> withQuality(marks, HORN_U);
      case Letters.O_HORN -> withQuality(marks, (marks & QUALITY) == HORN_U ? HORN_UO : HORN_O);
      default -> Letters.base(letter) == letter ? marks : marks | FOREIGN;
    };
  }

  private static int withQuality(int marks, int quality) {
    boolean first = (marks & QUALITY) == 0 || quality == HORN_UO;
    return first ? (marks & ~QUALITY) | quality : marks | FOREIGN;
  }

  /** FNV-1a, folded to 24 bits; 0 is {@link #BREAK}'s. */
  private static int hash(char[] letters, int start, int length) {
    int h = 0x811C9DC5;
    for (int i = start; i < start + length; i++) {
      h = (h ^ letters[i]) * 0x01000193;
    }
    int short24 = (h >>> 24) ^ (h & 0xFFFFFF);
    return short24 == 0 ? 1 : short24;
  }
}
