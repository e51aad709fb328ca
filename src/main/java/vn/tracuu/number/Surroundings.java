package vn.tracuu.number;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands around figures and tells whether they can be a document's: part of a larger figure,
 * behind a word that counts, of a printed form.
 */
final class Surroundings {
  /** Words before figures that make them anything but a document. */
  private static final Set<String> COUNTERS =
      Set.of(
          "ngay", "thang", "nam", "dieu", "khoan", "diem", "trang", "muc", "chuong", "phan", "ky",
          "quy", "tuoi", "lan", "thu", "to", "quan", "phuong", "khoa", "bang", "mau", "bieu", "luc",
          "lop", "dot", "uong", "gio", "hon", "gan", "khoang", "duoi", "tren", "tu", "den",
          "covid");

  /** Words before "số" that make it the number of a printed form, a book, an account, a case. */
  private static final WordSet FORMS =
      WordSet.of(List.of("bieu", "mau", "bang", "luc", "phieu", "quyen", "khoan", "ly"));

  /** Words that say of which form a number is, whatever its letters. */
  private static final WordSet PRINTED = WordSet.of(List.of("bieu", "mau", "luc", "phieu"));

  /** Words between "thụ lý" and its number, which say what kind of case it is. */
  private static final WordSet KINDS_OF_CASES =
      WordSet.of(
          List.of(
              "vu", "an", "so", "phuc", "tham", "dan", "su", "hinh", "hanh", "chinh", "kinh",
              "doanh", "thuong", "mai", "lao", "dong"));

  /** The most words between "thụ lý" and its number: vụ án kinh doanh thương mại sơ thẩm. */
  private static final int MAX_KIND_WORDS = 8;

  private static final int MAX_BLANKS = 3;

  /** The longest blank that is left for a number in a draft, in UTF-16 units. */
  private static final int MAX_BLANK_NUMBER = 16;

  private static final Set<String> CONTRACTS =
      Set.of(
          "HĐKT", "HĐMB", "HĐTD", "HĐLĐ", "HĐTC", "HĐXD", "HĐDV", "HĐVV", "HĐNT", "TLHĐ", "XK",
          "NK");

  private static final char ELLIPSIS = '\u2026';
  private static final String ROMAN = "IVX";

  private final char[] text;

  /** Where the last number of a printed form ends; 0 if there was none. */
  private int formEnd;

  Surroundings(char[] text) {
    this.text = text;
  }

  /** Whether the digits belong to a larger figure: a date, an amount, a score, an address. */
  boolean isInner(int start) {
    if (start < 2 || !Signs.isDigit(text[start - 2])) {
      return false;
    }
    char before = Signs.narrow(text[start - 1]);
    return before == '.'
        || before == ','
        || before == ':'
        || Signs.isSlash(before)
        || Signs.isDash(before);
  }

  /** Whether a letter stands before, with blanks or the hyphen of a slug between or nothing. */
  boolean isAfterLetter(int start) {
    int i = skipBack(start);
    i -= i == start && i > 0 && text[i - 1] == '-' ? 1 : 0; // tcvn-5574-2018
    return i > 0 && (Signs.isLetter(text[i - 1]) || Signs.isMark(text[i - 1]));
  }

  /**
   * Whether digits stand among signs that no number of a document has beside it: no letter, colon,
   * bracket or hyphen before, and no letter, separator or comma behind. Most figures in tables are.
   */
  boolean isBare(int start, int end) {
    int before = skipBack(start);
    if (before > 0 && (opens(text[before - 1]) || Signs.isMark(text[before - 1]))) {
      return false;
    }
    int i = skip(end);
    if (i == text.length) {
      return before > 0;
    }
    char c = text[i];
    if (Signs.isSlash(c) || Signs.isDash(c)) {
      int behind = skip(i + 1);
      return behind == text.length || !isFigureOrLetter(text[behind]);
    }
    if (Signs.isDigit(c)) {
      return !Digits.isYear(text, i, Digits.end(text, Math.min(text.length, i + 5), i));
    }
    return !Signs.isLetter(c) && !joins(c) && before > 0;
  }

  private static boolean opens(char c) {
    return Signs.isLetter(c) || c == ':' || c == '(' || c == '-';
  }

  private static boolean joins(char c) {
    return c == ',' || c == ';' || c == '&' || c == '+' || c == '.' || Signs.isMark(c);
  }

  private static boolean isFigureOrLetter(char c) {
    return Signs.isLetter(c) || Signs.isDigit(c);
  }

  /**
   * Whether figures fill no number but the rest of a blank one: {@code …/2025/NĐ-CP}, {@code
   * xx/2025/}, {@code [ ]/2025}, {@code 00/2025}.
   */
  boolean isUnfilled(int start, int end) {
    if (text[start] == '0' && isZero(start, end)) {
      return end < text.length && Signs.isSlash(text[end]);
    }
    if (!Digits.isYear(text, start, end)) {
      return false;
    }
    int i = start;
    while (i > 0 && i > start - MAX_BLANK_NUMBER && Signs.isBlank(text[i - 1])) {
      i--;
    }
    if (i == 0) {
      return false;
    }
    char before = text[i - 1];
    boolean follows = end < text.length && Signs.isSlash(text[end]);
    return Signs.isSlash(before)
        || (follows && (isPlaceholder(i - 1) || isLine(start, i)))
        || (Signs.isDash(before) && i > 2 && (isPlaceholder(i - 2) || isCrossed(i - 1)));
  }

  /** Whether two letters x end there, as in the name of a draft's file: {@code xx-2027-nd-cp}. */
  private boolean isCrossed(int end) {
    boolean crosses = isCross(end - 1) && isCross(end - 2);
    return crosses && (end == 2 || isCross(end - 3) || !Signs.isLetter(text[end - 3]));
  }

  private boolean isCross(int at) {
    return text[at] == 'x' || text[at] == 'X';
  }

  /** Whether dots of a blank follow, so that the number has yet to be written: {@code 06…/2026}. */
  boolean isCutShort(int end) {
    return end + 1 < text.length
        && isPlaceholder(end)
        && (text[end] != '.' || text[end + 1] == '.');
  }

  private boolean isZero(int start, int end) {
    for (int i = start; i < end; i++) {
      if (Signs.narrow(text[i]) != '0') {
        return false;
      }
    }
    return true;
  }

  /** An ellipsis, one of two dots, a bracket's end. */
  private boolean isPlaceholder(int at) {
    char c = text[at];
    boolean dots =
        c == '.'
            && ((at > 0 && text[at - 1] == '.') || (at + 1 < text.length && text[at + 1] == c));
    return dots || c == ELLIPSIS || c == ']' || c == '}';
  }

  /** Whether two underscores stand right before. */
  private boolean isLine(int start, int from) {
    return start - from > 1 && text[start - 1] == '_' && text[start - 2] == '_';
  }

  /** Whether a Roman figure and a dot stand right before, as in the numbers of forms: I.17a. */
  boolean isAfterRoman(int start) {
    if (start < 2 || text[start - 1] != '.') {
      return false;
    }
    int i = start - 1;
    while (i > 0 && i > start - 6 && ROMAN.indexOf(text[i - 1]) >= 0) {
      i--;
    }
    return i < start - 1 && (i == 0 || Signs.isBlank(text[i - 1]));
  }

  /** Whether a hyphen glued to a word stands right before: "Covid-19". */
  boolean isHyphened(int start) {
    return start > 1 && Signs.isDash(text[start - 1]) && Signs.isLetter(text[start - 2]);
  }

  /** Whether the text begins there. */
  boolean isAtStart(int start) {
    return skipBack(start) == 0;
  }

  /** Whether figures stand behind a word that counts or dates: "Điều 5, 18-NQ/TW". */
  boolean isCounted(Figures figures) {
    WordsBefore words = new WordsBefore(text, figures.start());
    return Digits.isYear(text, figures.start(), figures.end())
        || isHyphened(figures.start())
        || (words.back() && COUNTERS.contains(words.folded()));
  }

  /**
   * Whether a number without a known type and issuer is that of a printed form: {@code Mẫu số
   * 01/CKNS-BC}, or the next in a row of such; or of a contract between companies.
   */
  boolean isForm(Figures figures, @Nullable Head head, Shape shape, int end) {
    DocumentType type = head == null ? null : head.type();
    if (type != null) {
      return type.code().equals("HĐ") && isUntyped(shape) && !isKnown(shape);
    }
    int start = head == null ? figures.start() : head.start();
    WordsBefore words = new WordsBefore(text, start);
    if (isCase(shape) || isContract(shape) || (head != null && isAccepted(start))) {
      return true;
    }
    boolean form = words.back() && (words.isOneOf(FORMS) || endsInForm(words));
    boolean numbered = head != null && !figures.hasYear();
    boolean printed = form && numbered && (words.isOneOf(PRINTED) || endsInForm(words));
    form |= isInRow(start);
    if (!form || (!isUntyped(shape) && isKnown(shape) && !printed && !isInRow(start))) {
      return false;
    }
    formEnd = end;
    return true;
  }

  /** Letters that say that a case was taken up, TLST and TLPT: a file, not a document. */
  private static boolean isCase(Shape shape) {
    List<String> letters = shape.issuers();
    return !letters.isEmpty()
        && letters.getFirst().startsWith("TL")
        && isUntyped(shape)
        && (letters.getFirst().startsWith("TLST") || letters.getFirst().startsWith("TLPT"));
  }

  /** Letters of contracts and of declarations of goods. */
  private static boolean isContract(Shape shape) {
    return isUntyped(shape) && shape.issuers().stream().limit(1).anyMatch(CONTRACTS::contains);
  }

  /** Whether the word ends in "mẫu", the blank before it lost: "theomẫu số". */
  private static boolean endsInForm(WordsBefore words) {
    return words.folded().endsWith("mau");
  }

  /** Whether nothing but a comma or "và" parts a number from that of a printed form. */
  private boolean isInRow(int start) {
    return formEnd > 0 && Series.joins(text, formEnd, start);
  }

  /**
   * Whether "thụ lý" stands before, with the kind of the case between at most: a case's file,
   * whatever its letters.
   */
  private boolean isAccepted(int start) {
    WordsBefore words = new WordsBefore(text, start);
    boolean any = words.back();
    for (int i = 0; any && i < MAX_KIND_WORDS && words.isOneOf(KINDS_OF_CASES); i++) {
      any = words.back();
    }
    return any && words.folded().equals("ly") && words.back() && words.folded().equals("thu");
  }

  private static boolean isUntyped(Shape shape) {
    return shape.form() == DocumentNumber.Form.LETTER
        || shape.form() == DocumentNumber.Form.HISTORIC;
  }

  private static boolean isKnown(Shape shape) {
    return shape.issuers().stream().anyMatch(letters -> Issuers.byLetters(letters) != null);
  }

  private int skip(int end) {
    int i = end;
    while (i < text.length && i < end + MAX_BLANKS && Signs.isBlank(text[i])) {
      i++;
    }
    return i;
  }

  private int skipBack(int start) {
    int i = start;
    while (i > 0 && i > start - MAX_BLANKS - 1 && Signs.isBlank(text[i - 1])) {
      i--;
    }
    return i;
  }
}
