package vn.tracuu.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.number.DocumentType.Trait;

/**
 * References that lack the issuer, {@code Nghị quyết 18}, {@code Nghị định 86/2018}: when figures
 * behind a type's name are one, and which complete number of the same text each stands for.
 */
final class ShortForms {
  private static final int MAX_DIGITS = 4;

  /** Words behind figures that make them a quantity: "nghị quyết 5 năm". */
  private static final Set<String> COUNTED =
      Set.of(
          "nam", "thang", "ngay", "lan", "ky", "nguoi", "dieu", "chuong", "trieu", "ty", "muc",
          "diem", "vu", "cap", "gio", "phut", "tuan", "khoan");

  /** Words that may stand behind a document's figures, and seldom behind a quantity. */
  private static final Set<String> GOES_ON =
      Set.of(
          "cua", "ve", "ngay", "nam", "va", "do", "quy", "duoc", "co", "da", "la", "ra", "ban",
          "sua", "nay", "thi", "tai", "cung", "yeu", "nhu", "huong", "khoa", "se", "con");

  private ShortForms() {}

  /**
   * The number of a short form: {@code NQ 18}, {@code NĐ 86/2018}, {@code Luật 91/2015}.
   *
   * @param yearBehind the year that words behind it name, where it bears none; else 0
   */
  static DocumentNumber number(DocumentType type, Figures figures, int yearBehind) {
    String digits = figures.length() == 1 ? "0" + figures.number() : figures.number();
    String written = figures.hasYear() || yearBehind == 0 ? figures.year() : "" + yearBehind;
    String year = written.isEmpty() ? "" : "/" + written;
    String name = type.code().isEmpty() ? type.name() : type.code();
    return new DocumentNumber(
        name + " " + digits + year,
        digits,
        written.isEmpty() ? 0 : Integer.parseInt(written),
        type.code(),
        List.of(),
        "",
        DocumentNumber.Form.SHORT);
  }

  /**
   * Whether {@code figures} behind {@code head} are a document.
   *
   * @param typed whether the text was typed into a search box, where names are all there is
   */
  static boolean isOne(char[] text, int length, Head head, Figures figures, boolean typed) {
    DocumentType type = head.type();
    int digits = figures.length();
    if (type == null || digits > MAX_DIGITS || !endsWell(text, length, figures.end())) {
      return false;
    }
    if (head.numbered() || (figures.hasYear() && !type.code().isEmpty())) {
      return true;
    }
    if (Digits.isYear(text, figures.start(), figures.end())) {
      return false; // "thông tư 2020 hóa đơn"
    }
    if (typed) {
      return true;
    }
    if (type.code().isEmpty()) {
      return false;
    }
    if (head.letters()) {
      boolean glued = Signs.isLetter(text[figures.start() - 1]);
      return (head.capital() || glued) && type.is(Trait.CLEAR);
    }
    if (type.is(Trait.EVERYDAY) && (digits < 2 || !head.capital())) {
      return false; // "Phương án 1", "quyết định 12 biện pháp"
    }
    int next = skipBlanks(text, length, figures.end());
    String word = wordAt(text, length, next);
    boolean dated = isDated(text, length, next, word);
    return type.is(Trait.EVERYDAY)
        ? (word.isEmpty() || dated || (GOES_ON.contains(word) && !word.equals("nam")))
        : dated || !COUNTED.contains(word);
  }

  /** Whether "năm", "ngày" at {@code from} is followed by figures. */
  private static boolean isDated(char[] text, int length, int from, String word) {
    int i = skipBlanks(text, length, from + word.length());
    if (i >= length || !Signs.isDigit(text[i])) {
      return false;
    }
    int end = Digits.end(text, Math.min(length, i + 5), i);
    return word.equals("ngay") || (word.equals("nam") && Digits.isYear(text, i, end));
  }

  /**
   * Whether the figures are not part of a larger one: no letter, no percent, no decimals behind.
   */
  private static boolean endsWell(char[] text, int length, int end) {
    if (end >= length) {
      return true;
    }
    char c = text[end];
    boolean goesOn = end + 1 < length && Signs.isDigit(text[end + 1]);
    return !Signs.isLetter(c)
        && c != '%'
        && !(goesOn && (c == '.' || c == ',' || c == ':' || Signs.isSlash(c) || Signs.isDash(c)));
  }

  private static int skipBlanks(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + 3 && Signs.isBlank(text[i])) {
      i++;
    }
    return i;
  }

  private static String wordAt(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + 8 && (Signs.isLetter(text[i]) || Signs.isMark(text[i]))) {
      i++;
    }
    return LetterIndex.fold(new String(text, from, i - from));
  }

  /**
   * The citations with each short form bound to the one complete number that fits, if there is one.
   */
  static List<Citation> bind(List<Citation> citations) {
    if (citations.stream().allMatch(Citation::complete)) {
      return citations;
    }
    Map<String, Set<String>> complete = new HashMap<>();
    for (Citation citation : citations) {
      DocumentNumber number = citation.number();
      if (number.complete()) {
        String key = key(citation);
        complete.computeIfAbsent(key, k -> new HashSet<>()).add(number.canonical());
        complete
            .computeIfAbsent(key + "|" + number.year(), k -> new HashSet<>())
            .add(number.canonical());
      }
    }
    List<Citation> bound = new ArrayList<>(citations.size());
    for (Citation citation : citations) {
      int year = citation.number().year();
      Set<String> fitting =
          complete.getOrDefault(key(citation) + (year == 0 ? "" : "|" + year), Set.of());
      bound.add(
          citation.number().complete() || citation.boundTo() != null || fitting.size() != 1
              ? citation
              : citation.boundTo(fitting.iterator().next()));
    }
    return bound;
  }

  private static String key(Citation citation) {
    DocumentType type = citation.type();
    return citation.number().number() + "|" + (type == null ? "" : type.name());
  }
}
