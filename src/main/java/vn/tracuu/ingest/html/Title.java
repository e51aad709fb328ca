package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title of a page.
 *
 * @param text the title, "" if there is none
 * @param named whether a heading or the metadata say it, and it is not only where the text begins
 * @param box where it stands on the page; null if it stands only in the metadata
 */
record Title(String text, @Nullable Box box, boolean named) {
  Title(String text, @Nullable Box box) {
    this(text, box, true);
  }

  static final List<String> LEVELS = List.of("h1", "h2", "h3");

  /** Letters and digits only, in lower case, blanks single. */
  static String plain(String s) {
    StringBuilder plain = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  /** True if {@code s} is {@code plain} once it is {@link #plain}; most lines differ at once. */
  static boolean isPlainly(String s, String plain) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        gap = at > 0;
        continue;
      }
      if ((gap && !has(plain, at++, ' ')) || !has(plain, at++, Character.toLowerCase(c))) {
        return false;
      }
      gap = false;
    }
    return at == plain.length();
  }

  private static boolean has(String s, int at, char c) {
    return at < s.length() && s.charAt(at) == c;
  }
}
