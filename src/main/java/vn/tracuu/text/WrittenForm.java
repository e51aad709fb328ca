package vn.tracuu.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a {@linkplain CanonicalForm canonical form} is written for a person: {@code quyêt1 -> quyết},
 * {@code hoa2 -> hòa}. The canonical form of what comes out is the form that went in.
 *
 * <p>A canonical form has forgotten two choices, which are made as official papers mostly make
 * them: the tone stands on the first vowel of an open {@code oa oe uy}, and a lone final vowel
 * after h k l m t qu is {@code y} ({@code lý, kỳ, tỷ, quý}), but {@code i} after s and in {@code
 * ki, mi} without a tone. Letters without a vowel, or with none behind the first, are taken for an
 * abbreviation and stand in capitals ({@code UBND}).
 *
 * <p>Stateless; safe for all threads.
 */
public final class WrittenForm {
  /** By tone: level, sắc, huyền, hỏi, ngã, nặng; combining marks. */
  private static final String TONE_MARKS = "\0\u0301\u0300\u0309\u0303\u0323";

  private WrittenForm() {}

  /** Lower case and NFC, or capitals of an abbreviation. */
  public static String of(String form) {
    int last = form.length() - 1;
    int tone =
        last > 0 && Character.isLetter(form.charAt(last - 1))
            ? Tone.ofDigit(form.charAt(last))
            : Tone.LEVEL;
    String letters = tone == Tone.LEVEL ? form : form.substring(0, last);
    if (isAbbreviation(letters)) {
      return letters.toUpperCase(Locale.ROOT);
    }
    if (endsInLoneI(letters, tone)) {
      letters = letters.substring(0, letters.length() - 1) + "y";
    }
    if (tone == Tone.LEVEL) {
      return letters;
    }
    int bearer = toneBearer(letters) + 1;
    return Normalizer.normalize(
        letters.substring(0, bearer) + TONE_MARKS.charAt(tone) + letters.substring(bearer),
        Normalizer.Form.NFC);
  }

  /** Whether letters have no vowel, or only one that begins them ({@code ubnd}). */
  private static boolean isAbbreviation(String letters) {
    int from = letters.length() > 2 && Letters.isVowel(letters.charAt(0)) ? 1 : 0;
    boolean cluster = from == 0 || !(letters.endsWith("h") || letters.endsWith("ng"));
    return cluster
        && letters.substring(from).chars().allMatch(Character::isLetter)
        && letters.substring(from).chars().noneMatch(c -> Letters.isVowel((char) c));
  }

  private static boolean endsInLoneI(String letters, int tone) {
    return switch (letters) {
      case "hi", "li", "ti", "qui" -> true;
      case "ki", "mi" -> tone != Tone.LEVEL;
      default -> false;
    };
  }

  /** The letter that bears the tone mark. */
  private static int toneBearer(String letters) {
    int from = 0;
    while (!Letters.isVowel(letters.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < letters.length() && Letters.isVowel(letters.charAt(to))) {
      to++;
    }
    boolean glide = letters.startsWith("qu") || letters.startsWith("gi");
    from += glide && to - from > 1 ? 1 : 0;
    for (int i = to - 1; i >= from; i--) {
      if (Letters.base(letters.charAt(i)) != letters.charAt(i)) {
        return i; // a vowel with a hat or horn; the second of ươ
      }
    }
    boolean open = to == letters.length();
    return open && to - from < 3 ? from : to - from == 1 ? from : from + 1;
  }
}
