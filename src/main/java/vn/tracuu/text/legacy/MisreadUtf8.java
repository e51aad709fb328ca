package vn.tracuu.text.legacy;

import java.util.Locale;

/**
 * Undoes the commonest damage of collected text: UTF-8 that was read as windows-1252 and written as
 * UTF-8 again. Five bytes have no character there and were lost, each a replacement character; of
 * Vietnamese they leave {@code Đ}, three capitals of Latin-1, and five letters of one kind, of
 * which {@link LostLetter} finds the one that makes a word. Lines that are in order stay as they
 * are. Stateless; safe for all threads.
 */
public final class MisreadUtf8 {
  private static final char LOST = Windows1252.UNDEFINED;

  /** Fewer letters that only misreading writes are an accident. */
  private static final int MIN_SIGNS = 3;

  private static final int NONE = -1;

  private final String line;
  private final StringBuilder out;
  private int at;

  private MisreadUtf8(String line, StringBuilder out) {
    this.line = line;
    this.out = out;
  }

  /** The text with its misread lines read again; the very text if it has none. */
  public static String mended(String text) {
    if (!isSeenIn(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int from = 0; from < text.length(); ) {
      int newline = text.indexOf('\n', from);
      int end = newline < 0 ? text.length() : newline + 1;
      String line = text.substring(from, end);
      if (CleanUnicode.isSeenIn(line)) {
        out.append(line);
      } else {
        new MisreadUtf8(line, out).read();
      }
      from = end;
    }
    return out.toString();
  }

  /** The first two bytes of most Vietnamese letters, of which no language writes a word. */
  private static boolean isSeenIn(String text) {
    int signs = 0;
    for (int i = text.indexOf('\u00E1'); i >= 0 && i + 2 < text.length(); ) {
      char second = text.charAt(i + 1);
      boolean letter = second == '\u00BA' || second == '\u00BB';
      if (letter && isFurther(text.charAt(i + 2)) && ++signs >= MIN_SIGNS) {
        return true;
      }
      i = text.indexOf('\u00E1', i + 1);
    }
    return false;
  }

  private static boolean isFurther(char c) {
    int code = Windows1252.code(c);
    return c == LOST || (code >= 0x80 && code < 0xC0);
  }

  private void read() {
    while (at < line.length()) {
      int length = length(Windows1252.code(line.charAt(at)));
      int read = length == 0 || at + length > line.length() ? NONE : letter(length);
      if (read == NONE) {
        out.append(line.charAt(at));
        at++;
      } else {
        out.appendCodePoint(read);
        at += length;
      }
    }
  }

  /** How many bytes a letter takes that begins with this one; 0 if none does. */
  private static int length(int lead) {
    return lead >= 0xC2 && lead < 0xE0
        ? 2
        : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
  }

  /** The letter whose bytes stand here; {@link #NONE} if they are none. */
  private int letter(int length) {
    int lead = Windows1252.code(line.charAt(at));
    int letter = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      char c = line.charAt(at + i);
      if (!isFurther(c)) {
        return NONE;
      }
      if (c == LOST) {
        return i == length - 1 ? lost(letter << 6, at + length) : NONE;
      }
      letter = letter << 6 | (Windows1252.code(c) & 0x3F);
    }
    return letter <= Character.MAX_CODE_POINT ? letter : NONE;
  }

  /**
   * The letter of which the last byte is lost.
   *
   * @param first the first one that begins like it
   */
  private int lost(int first, int end) {
    return switch (first) {
      case 0x100 -> '\u0110'; // Đ
      case 0xC0 ->
          end < line.length() && Character.isLowerCase(line.charAt(end)) ? '\u00DD' : '\u00C1';
      case 0x2000 -> '\u201D';
      case 0x1EC0 -> LostLetter.of(wordBefore(), wordBehind(end));
      default -> NONE;
    };
  }

  private String wordBefore() {
    int from = out.length();
    while (from > 0 && Character.isLetter(out.charAt(from - 1))) {
      from--;
    }
    return out.substring(from);
  }

  /** The rest of the word, which has no letter of more than one byte but in the rarest of words. */
  private String wordBehind(int from) {
    int end = from;
    while (end < line.length() && isAscii(line.charAt(end))) {
      end++;
    }
    return line.substring(from, end);
  }

  private static boolean isAscii(char c) {
    char small = c < 0x80 ? String.valueOf(c).toLowerCase(Locale.ROOT).charAt(0) : c;
    return small >= 'a' && small <= 'z';
  }
}
