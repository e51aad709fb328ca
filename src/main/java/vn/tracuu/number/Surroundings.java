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
          "lop", "dot", "uong", "gio", "hon", "gan", "khoang", "duoi", "tren", "tu", "den");

  /** Words before "số" that make it the number of a printed form, a book, a case in court. */
  private static final WordSet FORMS =
      WordSet.of(List.of("bieu", "mau", "bang", "luc", "quyen", "ly"));

  private static final int MAX_BLANKS = 3;

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

  /** Whether the text begins there. */
  boolean isAtStart(int start) {
    return skipBack(start) == 0;
  }

  /** Whether figures stand behind a word that counts or dates: "Điều 5, 18-NQ/TW". */
  boolean isCounted(Figures figures) {
    WordsBefore words = new WordsBefore(text, figures.start());
    return Digits.isYear(text, figures.start(), figures.end())
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
    boolean form =
        (words.back() && words.isOneOf(FORMS))
            || (formEnd > 0 && Series.joins(text, formEnd, start));
    if (!form || (!isUntyped(shape) && isKnown(shape))) {
      return false;
    }
    formEnd = end;
    return true;
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
