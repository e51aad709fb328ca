package vn.tracuu.text;

/**
 * Text that others wrote, as it may be shown on a terminal: what would move the cursor, colour the
 * screen or turn the direction of writing is written as {@code \}{@code u001B}. Stateless; safe for
 * all threads.
 */
public final class Printable {
  private static final int HEX_DIGITS = 4;

  private Printable() {}

  /** One line: line ends and tabs are written out like other controls. */
  public static String line(String text) {
    return escape(text, false);
  }

  /** Text that may have line ends and tabs. */
  public static String text(String text) {
    return escape(text, true);
  }

  private static String escape(String text, boolean lines) {
    if (text.chars().noneMatch(c -> isHarmful((char) c, lines))) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHarmful(c, lines)) {
        shown.append("\\u").append(hex(c));
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }

  private static boolean isHarmful(char c, boolean lines) {
    if (lines && (c == '\n' || c == '\t')) {
      return false;
    }
    return Character.isISOControl(c)
        || (c >= '\u200E' && c <= '\u200F') // marks of direction
        || (c >= '\u2028' && c <= '\u202E') // line and paragraph separators, embeddings, overrides
        || (c >= '\u2066' && c <= '\u2069'); // isolates
  }

  private static String hex(char c) {
    String hex = Integer.toHexString(c);
    return "0".repeat(HEX_DIGITS - hex.length()) + hex;
  }
}
