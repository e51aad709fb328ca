package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The numbers that a browser writes before the entries of a list and that stand only in markup:
 * where a list says how it is numbered, or is a list within a list. One page, in document order.
 */
final class ListNumbers {
  private static final int MAX_NUMBER = 9_999;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}");
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private static final Map<String, String> STYLES = new HashMap<>();

  static {
    STYLES.put("decimal", "1");
    STYLES.put("lower-alpha", "a");
    STYLES.put("lower-latin", "a");
    STYLES.put("upper-alpha", "A");
    STYLES.put("upper-latin", "A");
    STYLES.put("lower-roman", "i");
    STYLES.put("upper-roman", "I");
  }

  private final IdentityHashMap<Element, Integer> next = new IdentityHashMap<>();

  /** What stands before the text of a list's entry; "" if nothing is to be written. */
  String before(Element entry) {
    Element list = entry.parent();
    if (list == null || !list.nameIs("ol") || !isNumbered(list, entry)) {
      return "";
    }
    int number = number(entry.attr("value"), next.getOrDefault(list, first(list)));
    next.put(list, number + (list.hasAttr("reversed") ? -1 : 1));
    return spelled(number, type(list)) + ". ";
  }

  private static boolean isNumbered(Element list, Element entry) {
    boolean says = list.hasAttr("start") || list.hasAttr("type") || list.hasAttr("reversed");
    return !type(list).equals("none")
        && (says
            || !type(list).equals("1")
            || entry.hasAttr("value")
            || isWithin(list)
            || holdsAnother(list));
  }

  private static boolean isWithin(Element list) {
    Element parent = list.parent();
    Element around = parent == null ? null : parent.parent();
    return parent != null && parent.nameIs("li") && around != null && around.nameIs("ol");
  }

  private static boolean holdsAnother(Element list) {
    for (Element li = list.firstElementChild(); li != null; li = li.nextElementSibling()) {
      if (li.hasAttr("value")) {
        return true;
      }
      for (Element in = li.firstElementChild(); in != null; in = in.nextElementSibling()) {
        if (in.nameIs("ol")) {
          return true;
        }
      }
    }
    return false;
  }

  private static int first(Element list) {
    int entries = list.hasAttr("reversed") ? list.childrenSize() : 1;
    return number(list.attr("start"), entries);
  }

  private static int number(String value, int other) {
    String digits = value.strip();
    boolean number = !digits.isEmpty() && NUMBER.matcher(digits).matches();
    return number ? Integer.parseInt(digits) : other;
  }

  private static String type(Element list) {
    String style = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    int at = style.indexOf("list-style");
    if (at >= 0) {
      String value = style.substring(style.indexOf(':', at) + 1).split("[;!]", 2)[0];
      String known = STYLES.get(value);
      return value.startsWith("none") ? "none" : known == null ? "1" : known;
    }
    String type = list.attr("type");
    return type.length() == 1 && "aAiI".contains(type) ? type : "1";
  }

  private static String spelled(int number, String type) {
    if (number < 1 || number > MAX_NUMBER) {
      return String.valueOf(number);
    }
    return switch (type) {
      case "a" -> letters(number);
      case "A" -> letters(number).toUpperCase(Locale.ROOT);
      case "i" -> roman(number);
      case "I" -> roman(number).toUpperCase(Locale.ROOT);
      default -> String.valueOf(number);
    };
  }

  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int n = number; n > 0; n = (n - 1) / 26) {
      letters.insert(0, (char) ('a' + (n - 1) % 26));
    }
    return letters.toString();
  }

  private static String roman(int number) {
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      for (; rest >= VALUES[i]; rest -= VALUES[i]) {
        roman.append(ROMAN[i]);
      }
    }
    return roman.toString();
  }
}
