package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tracuu.ingest.line.Lines;

/** The names of public bodies and companies in a letterhead, and who signs for them. */
final class Bodies {
  private static final Pattern BODY =
      Pattern.compile(
          "(?iuU)(?:\u1EE7y ban|u\u1EF7 ban|ubnd|h\u0111nd|h\u1ED9i \u0111\u1ED3ng|h\u1ED9i|s\u1EDF|ban|ph\u00F2ng|b\u1ED9|c\u1EE5c|chi c\u1EE5c|t\u1ED5ng c\u1EE5c|v\u1EE5|vi\u1EC7n|h\u1ECDc vi\u1EC7n"
              + "|trung t\u00E2m|tr\u01B0\u1EDDng|li\u00EAn \u0111o\u00E0n|\u0111o\u00E0n|\u0111\u1EA3ng (?:b\u1ED9|\u1EE7y|u\u1EF7)|chi b\u1ED9|huy\u1EC7n (?:\u1EE7y|u\u1EF7)|t\u1EC9nh (?:\u1EE7y|u\u1EF7)"
              + "|th\u00E0nh (?:\u1EE7y|u\u1EF7)|v\u0103n ph\u00F2ng|c\u00F4ng an|c\u00F4ng ty|t\u1ED5ng c\u00F4ng ty|t\u1EADp \u0111o\u00E0n|t\u00F2a \u00E1n|to\u00E0 \u00E1n|thanh tra"
              + "|ch\u00EDnh ph\u1EE7|qu\u1ED1c h\u1ED9i|m\u1EB7t tr\u1EADn|khoa|th\u01B0 vi\u1EC7n|tr\u1EA1m|b\u1EC7nh vi\u1EC7n|ng\u00E2n h\u00E0ng|b\u1EA3o hi\u1EC3m|\u0111\u00E0i"
              + "|th\u1EE7 t\u01B0\u1EDBng|ch\u1EE7 t\u1ECBch n\u01B0\u1EDBc|kho b\u1EA1c|h\u1EA3i quan|chi nh\u00E1nh|x\u00ED nghi\u1EC7p|h\u1EE3p t\u00E1c x\u00E3|li\u00EAn hi\u1EC7p|li\u00EAn minh"
              + "|\u0111\u1EA1i h\u1ECDc|qu\u1EF9|t\u1EA1p ch\u00ED|b\u1EA3o t\u00E0ng|nh\u00E0 (?:v\u0103n h\u00F3a|v\u0103n ho\u00E1|thi\u1EBFu nhi|xu\u1EA5t b\u1EA3n)|t\u1ED5|\u0111\u1ED9i|h\u1EA1t|v\u01B0\u1EDDn|c\u1EA3ng"
              + "|vnpt|evn|petrolimex|ki\u1EC3m to\u00E1n|c\u00F4ng \u0111o\u00E0n|trung \u01B0\u01A1ng|bch|btv|ti\u1EC3u ban|c\u1EE5m|doanh nghi\u1EC7p)\\b.*");

  /** Goes on with the name of a place: {@code TỈNH AN GIANG} below {@code ỦY BAN NHÂN DÂN}. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?iuU)(?:t\u1EC9nh|huy\u1EC7n|th\u00E0nh ph\u1ED1|tp\\.?|qu\u1EADn|th\u1ECB x\u00E3|tx\\.?|x\u00E3|ph\u01B0\u1EDDng|th\u1ECB tr\u1EA5n|tt\\.?|\u0111\u1EB7c khu)\\b.*");

  /** Who signs: {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. HIỆU TRƯỞNG}, {@code GIÁM ĐỐC}. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?iuU)(?:(?:tm|kt|tl|tuq|q|t/m|k/t|t/l)\\s*[./].{2,100}|(?:ph\u00F3 |quy\u1EC1n )?(?:ch\u1EE7 t\u1ECBch|gi\u00E1m \u0111\u1ED1c|t\u1ED5ng gi\u00E1m \u0111\u1ED1c|hi\u1EC7u tr\u01B0\u1EDFng"
              + "|b\u1ED9 tr\u01B0\u1EDFng|th\u1EE9 tr\u01B0\u1EDFng|th\u1EE7 t\u01B0\u1EDBng|tr\u01B0\u1EDFng|c\u1EE5c tr\u01B0\u1EDFng|ch\u00E1nh|b\u00ED th\u01B0|vi\u1EC7n tr\u01B0\u1EDFng|tr\u1EA1m tr\u01B0\u1EDFng"
              + "|t\u1ED5 tr\u01B0\u1EDFng|\u0111\u1ED9i tr\u01B0\u1EDFng|th\u1ED1ng \u0111\u1ED1c|t\u1ED5ng|chi c\u1EE5c tr\u01B0\u1EDFng|th\u1EE7 tr\u01B0\u1EDFng|k\u1EBF to\u00E1n tr\u01B0\u1EDFng|hi\u1EC7u ph\u00F3|ng\u01B0\u1EDDi)\\b.{0,100})");

  private static final int MAX_LENGTH = 150;

  private Bodies() {}

  static boolean isBody(String line) {
    return line.length() <= MAX_LENGTH && BODY.matcher(line).matches();
  }

  static boolean isOffice(String line) {
    return line.length() <= MAX_LENGTH && OFFICE.matcher(line).matches();
  }

  /** The last body that lines of a letterhead name; "" if they name none. */
  static String last(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      boolean begins = isBody(line) && !PLACE.matcher(line).matches();
      if (names.isEmpty() || begins) {
        names.add(line);
      } else {
        names.add(names.removeLast() + " " + line);
      }
    }
    return names.isEmpty() ? "" : Lines.oneLine(names.getLast());
  }

  /**
   * A name in capitals as the text writes it, if it does; else with small letters but for the first
   * of each part.
   */
  static String written(String name, String text) {
    if (!PaperLine.isCapitals(name)) {
      return name;
    }
    Matcher m =
        Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    while (m.find()) {
      if (!PaperLine.isCapitals(m.group())) {
        String first = m.group().substring(0, 1).toUpperCase(Locale.ROOT);
        return first + m.group().substring(1);
      }
    }
    return name;
  }
}
