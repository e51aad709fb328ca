package vn.tracuu.text.legacy;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that were capitals all through. TCVN3 has no capitals with tones: {@code CéNG} becomes
 * {@code CộNG}, and was {@code CỘNG}.
 */
final class CapitalWords {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private CapitalWords() {}

  /** Mends each word that has two capitals or more, and no small letter of ASCII. */
  static String mend(String text) {
    return WORD.matcher(text)
        .replaceAll(
            word -> isCapital(word.group()) ? word.group().toUpperCase(Locale.ROOT) : word.group());
  }

  private static boolean isCapital(String word) {
    return word.chars().filter(Character::isUpperCase).count() >= 2
        && word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
  }
}
