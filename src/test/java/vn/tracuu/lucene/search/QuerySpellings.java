package vn.tracuu.lucene.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The same query as other keyboards and programs write it. */
final class QuerySpellings {
  /** Where the old style puts the tone: on the first vowel of oa, oe, uy; NFC. */
  private static final String[][] OLD_STYLE = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"},
  };

  private QuerySpellings() {}

  /** Every spelling by its name. */
  static Map<String, String> of(String typed) {
    String nfc = Normalizer.normalize(typed, Normalizer.Form.NFC);
    Map<String, String> spellings = new LinkedHashMap<>();
    spellings.put("NFC", nfc);
    spellings.put("NFD", Normalizer.normalize(typed, Normalizer.Form.NFD));
    spellings.put("upper case", nfc.toUpperCase(Locale.ROOT));
    spellings.put("one style of tone marks", restyled(nfc, 0, 1));
    spellings.put("the other style of tone marks", restyled(nfc, 1, 0));
    return spellings;
  }

  /** At the end of words only: toàn has one style. */
  private static String restyled(String text, int from, int to) {
    StringBuilder restyled = new StringBuilder(text);
    for (String[] pair : OLD_STYLE) {
      for (int at = text.indexOf(pair[from]); at >= 0; at = text.indexOf(pair[from], at + 1)) {
        int end = at + pair[from].length();
        boolean qu = at > 0 && Character.toLowerCase(text.charAt(at - 1)) == 'q';
        if (!qu && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
          restyled.replace(at, end, pair[to]);
        }
      }
    }
    return restyled.toString();
  }
}
