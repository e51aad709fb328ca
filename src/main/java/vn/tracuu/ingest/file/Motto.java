package vn.tracuu.ingest.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The national motto and the name of the state at the head of a paper, which are neither text nor
 * evidence. They are cut only where they are a whole line or the right part of one; inside a
 * sentence the name of the state is a word as any other.
 */
final class Motto {
  private static final String STATE =
      "(?:N\u01AF\u1EDAC\\s+)?C\u1ED8NG\\s+H(?:\u00D2A|O\u00C0)\\s+X\u00C3\\s+H\u1ED8I\\s+CH\u1EE6\\s+NGH(?:\u0128|I)A\\s+VI\u1EC6T\\s+NAM";

  private static final String WORDS =
      "(?iuU:\u0111\u1ED9c\\s+l\u1EADp\\s*[-\u2013\u2014.\u2212]*\\s*t\u1EF1\\s+do\\s*[-\u2013\u2014.\u2212]*\\s*h\u1EA1nh\\s+ph\u00FAc)";

  private static final String PARTY = "\u0110\u1EA2NG\\s+C\u1ED8NG\\s+S\u1EA2N\\s+VI\u1EC6T\\s+NAM";

  /** Of a whole line, in any case. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:(?iuU:"
              + STATE
              + ")|"
              + WORDS
              + "|"
              + PARTY
              + ")[\\s.,;:_*-]*(?:"
              + WORDS
              + "[\\s.]*)?");

  /** At the end of a line, as a letterhead is set. */
  private static final Pattern RIGHT =
      Pattern.compile("(?s)(.*?)[\\s|]+(?:" + STATE + "|" + WORDS + "|" + PARTY + ")[\\s.,_*-]*");

  /** Rules of signs, with "o0o" in the middle or without. */
  private static final Pattern RULE =
      Pattern.compile(
          "[-_=*~\u2013\u2014\u2500\u00AF\u02C9\\s]{3,}(?:[oO0\\s*]{1,9}[-_=*~\u2013\u2014\\s]{0,99})?");

  private static final int MAX_LENGTH = 300;

  private Motto() {}

  /** Whether a line is nothing but one of them. */
  static boolean is(String line) {
    return line.length() <= MAX_LENGTH && WHOLE.matcher(line.strip()).matches();
  }

  /** Whether a line, a part between tabs of one, or its end is one of them. */
  static boolean isIn(String line) {
    return line.length() <= MAX_LENGTH && !line.isBlank() && !cut(line).equals(line.strip());
  }

  /** What is left of a line at the head of a paper; "" where nothing is. */
  static String cut(String line) {
    String rest = line.strip();
    if (rest.length() > MAX_LENGTH) {
      return rest;
    }
    if (is(rest)) {
      return "";
    }
    Matcher right = RIGHT.matcher(rest);
    if (!right.matches() || !isLetterhead(right.group(1))) {
      return rest;
    }
    return cut(right.group(1));
  }

  /** What stands left of the motto is a name in capitals, not the beginning of a sentence. */
  private static boolean isLetterhead(String left) {
    long capitals = left.codePoints().filter(Character::isUpperCase).count();
    long small = left.codePoints().filter(Character::isLowerCase).count();
    return left.length() <= 120 && (capitals > small || left.indexOf('\t') >= 0 || small < 12);
  }

  /** Whether a line is a rule drawn with signs. */
  static boolean isRule(String line) {
    return line.length() <= MAX_LENGTH && RULE.matcher(line.strip()).matches();
  }
}
