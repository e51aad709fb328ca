package vn.tracuu.text.legacy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes Vietnamese in a legacy encoding, as bytes read as ISO-8859-1. The tables are by letter,
 * not by code as in the code under test, and come from other sources (glibc's iconv, VNI's keyboard
 * tables).
 */
final class LegacyEncoder {
  /** A letter, then its codes without tone and with sắc, huyền, hỏi, ngã, nặng. */
  private static final String TCVN3 =
      """
      a 61 B8 B5 B6 B7 B9
      ă A8 BE BB BC BD C6
      â A9 CA C7 C8 C9 CB
      e 65 D0 CC CE CF D1
      ê AA D5 D2 D3 D4 D6
      i 69 DD D7 D8 DC DE
      o 6F E3 DF E1 E2 E4
      ô AB E8 E5 E6 E7 E9
      ơ AC ED EA EB EC EE
      u 75 F3 EF F1 F2 F4
      ư AD F8 F5 F6 F7 F9
      y 79 FD FA FB FC FE
      đ AE
      Đ A7
      Ă A1
      Â A2
      Ê A3
      Ô A4
      Ơ A5
      Ư A6
      """;

  private static final String VISCII =
      """
      a 61 E1 E0 E4 E3 D5
      ă E5 A1 A2 C6 C7 A3
      â E2 A4 A5 A6 E7 A7
      e 65 E9 E8 EB A8 A9
      ê EA AA AB AC AD AE
      i 69 ED EC EF EE B8
      o 6F F3 F2 F6 F5 F7
      ô F4 AF B0 B1 B2 B5
      ơ BD BE B6 B7 DE FE
      u 75 FA F9 FC FB F8
      ư DF D1 D7 D8 E6 F1
      y 79 FD CF D6 DB DC
      A 41 C1 C0 C4 C3 80
      Ă C5 81 82 02 05 83
      Â C2 84 85 86 06 87
      E 45 C9 C8 CB 88 89
      Ê CA 8A 8B 8C 8D 8E
      I 49 CD CC 9B CE 98
      O 4F D3 D2 99 A0 9A
      Ô D4 8F 90 91 92 93
      Ơ B4 95 96 97 B3 94
      U 55 DA D9 9C 9D 9E
      Ư BF BA BB BC FF B9
      Y 59 DD 9F 14 19 1E
      đ F0
      Đ D0
      """;

  private static final String VNI =
      """
      a a aù aø aû aõ aï
      ă aê aé aè aú aü aë
      â aâ aá aà aå aã aä
      e e eù eø eû eõ eï
      ê eâ eá eà eå eã eä
      i i í ì æ ó ò
      o o où oø oû oõ oï
      ô oâ oá oà oå oã oä
      ơ ô ôù ôø ôû ôõ ôï
      u u uù uø uû uõ uï
      ư ö öù öø öû öõ öï
      y y yù yø yû yõ î
      đ ñ
      """;

  private static final String[] TONES = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};

  private LegacyEncoder() {}

  /** What {@code text} is in {@code encoding}; "?" for what it cannot hold. */
  static String encode(String text, LegacyEncoding encoding) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    return switch (encoding) {
      case TCVN3 -> letterByLetter(toneInSmall(composed), codes(TCVN3), "[\u00A1-\u00FF]");
      case TCVN3_CAPITALS ->
          letterByLetter(composed.toLowerCase(Locale.ROOT), codes(TCVN3), "[\u00A1-\u00FF]");
      case VISCII -> letterByLetter(composed, codes(VISCII), "[^\n -~]");
      case VNI -> letterByLetter(composed, letters(VNI), "[\u00C0-\u00FF]");
      case WINDOWS_1258 -> windows1258(composed);
      case VIQR -> viqr(composed);
    };
  }

  private static String letterByLetter(String text, Map<String, String> table, String forbidden) {
    StringBuilder encoded = new StringBuilder();
    for (String letter : text.split("", 0)) {
      String code = table.get(letter);
      boolean lost = code == null && (letter.matches(forbidden) || !isWindows1252(letter));
      encoded.append(code != null ? code : lost ? "?" : inCodes(letter));
    }
    return encoded.toString();
  }

  private static boolean isWindows1252(String letter) {
    return java.nio.charset.Charset.forName("windows-1252").newEncoder().canEncode(letter);
  }

  private static String inCodes(String letter) {
    byte[] code = letter.getBytes(java.nio.charset.Charset.forName("windows-1252"));
    return new String(code, StandardCharsets.ISO_8859_1);
  }

  private static Map<String, String> codes(String rows) {
    Map<String, String> table = letters(rows);
    table.replaceAll((letter, code) -> String.valueOf((char) Integer.parseInt(code, 16)));
    return table;
  }

  /** Letters that a table has small only get their capitals from {@link #toneInSmall} or VNI. */
  private static Map<String, String> letters(String rows) {
    Map<String, String> table = new HashMap<>();
    for (String row : rows.split("\n", 0)) {
      String[] cells = row.split(" ", 0);
      for (int tone = 0; tone + 1 < cells.length; tone++) {
        String letter = Normalizer.normalize(cells[0] + TONES[tone], Normalizer.Form.NFC);
        table.put(letter, cells[tone + 1]);
        if (rows.equals(VNI)) {
          table.put(letter.toUpperCase(Locale.ROOT), cells[tone + 1].toUpperCase(Locale.ROOT));
        }
      }
    }
    return table;
  }

  private static String toneInSmall(String text) {
    StringBuilder small = new StringBuilder();
    for (String letter : text.split("", 0)) {
      boolean toned =
          Normalizer.normalize(letter, Normalizer.Form.NFD)
              .matches(".+[\u0300\u0301\u0303\u0309\u0323].*");
      small.append(toned ? letter.toLowerCase(Locale.ROOT) : letter);
    }
    return small.toString();
  }

  /** The JDK's charset, fed with tones as marks behind composed letters. */
  private static String windows1258(String text) {
    StringBuilder loose = new StringBuilder();
    for (String letter : text.split("", 0)) {
      String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
      String tone = decomposed.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String base = decomposed.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      loose.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
    }
    byte[] bytes = loose.toString().getBytes(java.nio.charset.Charset.forName("windows-1258"));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String viqr(String text) {
    String escaped = text.replaceAll("[\\\\'`?~.^(+]", "\\\\$0").replaceAll("(?i)d(?=d)", "$0\\\\");
    String signs =
        Normalizer.normalize(escaped.replace("đ", "dd").replace("Đ", "DD"), Normalizer.Form.NFD)
            // NFD puts the dot before hat and breve
            .replaceAll("\u0323([\u0302\u0306])", "$1\u0323");
    return signs
        .replace('\u0302', '^')
        .replace('\u0306', '(')
        .replace('\u031B', '+')
        .replace('\u0301', '\'')
        .replace('\u0300', '`')
        .replace('\u0309', '?')
        .replace('\u0303', '~')
        .replace('\u0323', '.')
        .replaceAll("[^\n -~]", "?");
  }
}
