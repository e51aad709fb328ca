package vn.tracuu.text.legacy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which of the letters {@code ề ọ ỏ ờ Ố} a word has lost, by its other letters: what comes before
 * and behind often allows only one of them, and where it allows some, the commonest word is taken.
 */
final class LostLetter {
  private static final char E = '\u1EC1'; // ề
  private static final char DOT = '\u1ECD'; // ọ
  private static final char HOOK = '\u1ECF'; // ỏ
  private static final char HORN = '\u1EDD'; // ờ
  private static final char CAPITAL = '\u1ED0'; // Ố

  /** What comes before the letter in the commonest words, by what comes behind it. */
  private static final Map<String, Character> WORDS = new HashMap<>();

  static {
    put(E, "", "v \u0111 ngh l k tr n th d qu hu xu");
    put(DOT, "", "h");
    put(HOOK, "", "b nh c m x kh");
    put(HOOK, "a", "t th");
    put(HOOK, "e", "kh");
    put(HORN, "", "gi ch ng s ph r t");
    put(E, "n", "b n \u0111 d r");
    put(DOT, "n", "ch g tr ng nh l m v");
    put(HORN, "n", "h s");
    put(E, "m", "m th");
    put(HORN, "m", "ch \u0111");
    put(HOOK, "m", "d h l nh x");
    put(DOT, "ng", "tr v gi \u0111 c n s t");
    put(HOOK, "ng", "ph b m l h d kh ch");
    put(DOT, "i", "m g ch r");
    put(HOOK, "i", "kh h gi t s th c");
    put(HORN, "i", "l tr \u0111 th d v ng b ph");
  }

  private LostLetter() {}

  private static void put(char letter, String behind, String before) {
    for (String onset : before.split(" ", -1)) {
      WORDS.put(onset + "?" + behind, letter);
    }
  }

  /**
   * The letter.
   *
   * @param before the letters of its word up to it
   * @param behind those after it
   */
  static char of(String before, String behind) {
    String around = before + behind;
    if (around.equals("S")) { // SỐ
      return CAPITAL;
    }
    boolean capitals = around.equals(around.toUpperCase(Locale.ROOT));
    if (!around.isEmpty() && (before.isEmpty() || (capitals && around.length() > 1))) {
      return capitals || behind.equals("c") ? CAPITAL : DOT;
    }
    return small(before.toLowerCase(Locale.ROOT), behind);
  }

  private static char small(String before, String behind) {
    if (before.endsWith("\u01B0")) { // ư
      return HORN;
    }
    boolean glide = before.endsWith("y") || (before.endsWith("i") && !before.equals("gi"));
    if (glide || behind.equals("u") || behind.equals("nh")) {
      return E;
    }
    if (behind.equals("c") || behind.equals("p") || behind.equals("t")) {
      return DOT;
    }
    Character known = WORDS.get(before + "?" + behind);
    return known != null ? known : behind.isEmpty() || behind.equals("i") ? HORN : DOT;
  }
}
