package vn.tracuu.text.legacy;

/**
 * VIQR of RFC 1456: ASCII signs behind a letter are its marks, {@code dd} is đ, a backslash makes
 * the next character plain: {@code U?y ban nha^n da^n\.}
 *
 * <p>A word has one tone; a second sign is punctuation. A first one at the end of a sentence that
 * was not escaped is read as a tone, as the RFC has it.
 */
final class Viqr implements Decoder {
  private static final String QUALITIES = "^(+";
  private static final char[] QUALITY_MARKS = {Marked.HAT, Marked.BREVE, Marked.HORN};
  private static final String TONES = "'`?~.";
  private static final char[] TONE_MARKS = {
    Marked.ACUTE, Marked.GRAVE, Marked.HOOK, Marked.TILDE, Marked.DOT
  };

  @Override
  public int decode(String text, StringBuilder out) {
    int unknown = 0;
    boolean toned = false;
    char base = 0; // what the next sign may mark: the letter, or its quality once it has one
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      char quality = mark(QUALITIES, QUALITY_MARKS, c);
      char tone = mark(TONES, TONE_MARKS, c);
      if (c == '\\' && next > ' ') {
        out.append(next);
        i++;
        base = 0;
      } else if (quality != 0 && Marked.takes(base, quality)) {
        out.append(quality);
        base = 'y'; // takes a tone and no second quality
      } else if (tone != 0 && !toned && Marked.takes(base, tone)) {
        out.append(tone);
        toned = true;
        base = 0;
      } else if (isD(c) && isD(next)) {
        out.append(c == 'd' ? '\u0111' : '\u0110'); // đ, Đ
        i++;
        base = 0;
      } else {
        out.append(c);
        unknown += c == Windows1252.UNDEFINED ? 1 : 0;
        toned &= Character.isLetter(c);
        base = c < 0x80 ? c : 0;
      }
    }
    return unknown;
  }

  @Override
  public boolean isLetter(char c) {
    return c > ' ' && c != '"' && c != ',' && c != ';' && c != '/' && c != ')' && !isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isD(char c) {
    return c == 'd' || c == 'D';
  }

  private static char mark(String signs, char[] marks, char c) {
    int i = signs.indexOf(c);
    return i < 0 ? 0 : marks[i];
  }
}
