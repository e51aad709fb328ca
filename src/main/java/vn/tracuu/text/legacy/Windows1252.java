package vn.tracuu.text.legacy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The code page that legacy text is usually mistaken for, both ways. */
final class Windows1252 {
  /** What stands at a code that has no character. */
  static final char UNDEFINED = '\uFFFD';

  private static final Map<Character, Integer> CODES = new HashMap<>();
  private static final char[] CHARACTERS = new char[256];

  static {
    for (int code = 0; code < 256; code++) {
      byte[] one = {(byte) code};
      CHARACTERS[code] = new String(one, Charset.forName("windows-1252")).charAt(0);
      if (CHARACTERS[code] > 0xFF && CHARACTERS[code] != UNDEFINED) {
        CODES.put(CHARACTERS[code], code);
      }
    }
  }

  private Windows1252() {}

  /** All 256 characters; {@link #UNDEFINED} at five codes. */
  static char[] characters() {
    return Arrays.copyOf(CHARACTERS, CHARACTERS.length);
  }

  /** The byte that {@code c} was read from, as ISO-8859-1 or as windows-1252, or -1. */
  static int code(char c) {
    return c <= 0xFF ? c : CODES.getOrDefault(c, -1);
  }
}
