package vn.tracuu.text.legacy;

import java.util.HashMap;
import java.util.Map;

/**
 * VNI for Windows: letters that have a code of their own, and codes that put marks on the letter
 * before, the same in small and in capital: {@code nhaân daân}, {@code ñoåi môùi}.
 */
final class Vni implements Decoder {
  /** Code and letter, small; the capitals are 32 codes below. */
  private static final String LETTERS = "ô:ơ ö:ư ñ:đ í:í ì:ì æ:ỉ ó:ĩ ò:ị î:ỵ";

  /** Code, and the letter a, y or a bare tone's letter under the same marks. */
  private static final String MARKS =
      "ù:á ø:à û:ả õ:ã ï:ạ â:â á:ấ à:ầ å:ẩ ã:ẫ ä:ậ ê:ă é:ắ è:ằ ú:ẳ ü:ẵ ë:ặ";

  private static final Map<Character, Character> LETTER_OF = new HashMap<>();
  private static final Map<Character, String> MARKS_OF = new HashMap<>();

  static {
    for (String pair : LETTERS.split(" ", 0)) {
      put(LETTER_OF, pair.charAt(0), pair.charAt(2), Character.toUpperCase(pair.charAt(2)));
    }
    for (String pair : MARKS.split(" ", 0)) {
      String marks = decompose(pair.substring(2)).substring(1);
      put(MARKS_OF, pair.charAt(0), marks, marks);
    }
  }

  @Override
  public int decode(String text, StringBuilder out) {
    int unknown = 0;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      String marks = MARKS_OF.get(c);
      if (marks == null) {
        char letter = LETTER_OF.getOrDefault(c, plain(c));
        unknown += letter == Windows1252.UNDEFINED ? 1 : 0;
        out.append(letter == Windows1252.UNDEFINED ? c : letter);
        before = letter;
      } else {
        boolean fits = Marked.takes(before, marks.charAt(0));
        out.append(fits ? marks : String.valueOf(c));
        unknown += fits ? 0 : 1;
        before = 0; // one code holds all marks of a letter
      }
    }
    return unknown;
  }

  /** Quotes and dashes of Windows, also where they were read as ISO-8859-1 controls. */
  private static char plain(char c) {
    return c >= 0x80 && c < 0xA0 ? Windows1252.characters()[c] : c;
  }

  private static <V> void put(Map<Character, V> map, char code, V small, V capital) {
    map.put(code, small);
    map.put((char) (code - 32), capital);
  }

  private static String decompose(String letter) {
    return java.text.Normalizer.normalize(letter, java.text.Normalizer.Form.NFD);
  }
}
