package vn.tracuu.ingest.file;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The automatic numbers of a DOC. For one document, in order. */
final class DocNumbering {
  private static final int LEVELS = 9;

  private final Map<Integer, int[]> counters = new HashMap<>();

  /** The number of a paragraph with its signs; "" if it has none. */
  String next(Paragraph paragraph) {
    int at = paragraph.getIlvl();
    if (!paragraph.isInList() || at < 0 || at >= LEVELS) {
      return "";
    }
    HWPFList list = paragraph.getList();
    if (list.getLFOData() == null || list.getListData() == null || at >= levels(list)) {
      return "";
    }
    int[] counter =
        counters.computeIfAbsent(
            list.getLsid(),
            k -> {
              int[] fresh = new int[LEVELS];
              for (int i = 0; i < LEVELS; i++) {
                fresh[i] = start(list, i) - 1;
              }
              return fresh;
            });
    counter[at]++;
    for (int deeper = at + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = start(list, deeper) - 1;
    }
    return shown(list, counter, at);
  }

  private static int levels(HWPFList list) {
    return list.getListData().numLevels();
  }

  private static int start(HWPFList list, int level) {
    return level >= levels(list) ? 1 : list.getStartAt((char) level);
  }

  private static String shown(HWPFList list, int[] counter, int at) {
    String format = format(list.getNumberFormat((char) at));
    if (format.equals("bullet")) {
      return DocxNumbering.BULLET;
    }
    String text = list.getNumberText((char) at);
    if (text == null) {
      return "";
    }
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < LEVELS) {
        int value = Math.max(counter[c], start(list, c));
        number.append(ListCounter.written(value, format(list.getNumberFormat(c))));
      } else {
        number.append(c);
      }
    }
    return number.toString().strip();
  }

  /** MS-DOC's nfc (MSONFC) by the names of DOCX. */
  private static String format(int nfc) {
    return switch (nfc) {
      case 1 -> "upperRoman";
      case 2 -> "lowerRoman";
      case 3 -> "upperLetter";
      case 4 -> "lowerLetter";
      case 22 -> "decimalZero";
      case 23 -> "bullet";
      case 255 -> "none";
      default -> "decimal";
    };
  }
}
