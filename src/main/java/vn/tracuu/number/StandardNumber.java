package vn.tracuu.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a standard with what follows them: {@code 6909:2001}, {@code 01 - 26: 2010/BYT},
 * {@code 10-MT:2015/BTNMT}, {@code 211-06}.
 *
 * @param canonical letters, figures, year behind a colon, issuer
 * @param number the figures with their parts
 * @param year the year; 0 if there is none
 * @param letters the letters before the figures
 * @param issuer the letters of the issuer, or empty
 * @param colon whether the year stands behind a colon
 * @param end where it ends in the text
 */
record StandardNumber(
    String canonical,
    String number,
    int year,
    String letters,
    String issuer,
    boolean colon,
    int end) {
  private static final int MAX_PARTS = 5;
  private static final int MAX_LETTERS = 4;

  /** Two digits from here on are a year of the last century, below it the number of a part. */
  private static final int OLDEST_SHORT_YEAR = 60;

  /** The standard as it stands in a text. */
  Standards.Standard as(int start, DocumentType type) {
    DocumentNumber document =
        new DocumentNumber(
            canonical,
            number,
            year,
            type.code(),
            issuer.isEmpty() ? List.of() : List.of(issuer),
            "",
            year == 0 ? DocumentNumber.Form.SHORT : DocumentNumber.Form.STANDARD);
    return new Standards.Standard(start, end, document, type);
  }

  /**
   * Reads it.
   *
   * @param letters what the canonical form begins with, up to the figures
   */
  static StandardNumber read(char[] text, int length, int digits, String letters) {
    Walk walk = new Walk(text, length, letters.contains("TCN "));
    walk.end = Digits.end(text, length, digits);
    walk.number.append(Digits.of(text, digits, walk.end));
    for (int part = 0; part < MAX_PARTS && walk.year == 0 && walk.goOn(); part++) {
      // all is done by goOn
    }
    String issuer = walk.year == 0 ? "" : walk.issuer();
    String number = walk.number.toString();
    String canonical =
        letters
            + number
            + (walk.year == 0 ? "" : walk.shortYear.isEmpty() ? ":" + walk.year : walk.shortYear)
            + (issuer.isEmpty() ? "" : "/" + issuer);
    return new StandardNumber(canonical, number, walk.year, letters, issuer, walk.colon, walk.end);
  }

  private static final class Walk {
    private final char[] text;
    private final int length;

    /** Whether two digits behind a hyphen are always a year, as of 22TCN 211-06. */
    private final boolean shortYears;

    private final StringBuilder number = new StringBuilder();
    private int end;
    private int year;
    private boolean colon;

    /** The year of two digits with its hyphen, which stays as written; else empty. */
    private String shortYear = "";

    Walk(char[] text, int length, boolean shortYears) {
      this.text = text;
      this.length = length;
      this.shortYears = shortYears;
    }

    /** Takes one part more or the year; false if neither follows. */
    boolean goOn() {
      int from = behind(':');
      if (from > 0) {
        colon = takeYear(from, true);
        return colon;
      }
      from = behind('/');
      if (from > 0) {
        return takeYear(from, false);
      }
      from = behind('-');
      if (from > 0) {
        return takeYear(from, false) || takeShortYear(from) || takePart(from);
      }
      return end < length && Signs.isBlank(text[end]) && takeYear(end + 1, false);
    }

    /** Takes a year; where it is {@code noted}, the digits of a footnote may be glued to it. */
    private boolean takeYear(int from, boolean noted) {
      int to = Digits.end(text, Math.min(length, from + 7), from);
      int last = noted && to - from > 4 && to - from < 7 ? from + 4 : to;
      if (!Digits.isYear(text, from, last)) {
        return false;
      }
      year = Digits.value(text, from, last);
      end = last;
      return true;
    }

    private boolean takeShortYear(int from) {
      int to = Digits.end(text, Math.min(length, from + 3), from);
      if (to - from != 2 || from > end + 1 || goesOn(to)) {
        return false;
      }
      int value = Digits.value(text, from, to);
      if (!shortYears && value < OLDEST_SHORT_YEAR) {
        return false;
      }
      year = value < OLDEST_SHORT_YEAR ? 2000 + value : 1900 + value;
      shortYear = "-" + Digits.of(text, from, to);
      end = to;
      return true;
    }

    /** Digits, or capitals before the year: {@code 10-MT:2015}. */
    private boolean takePart(int from) {
      int to = Digits.end(text, Math.min(length, from + Figures.MAX_DIGITS), from);
      boolean blanks = from > end + 1;
      if (to > from) {
        if (blanks && !goesOn(to)) {
          return false;
        }
      } else {
        while (to < length && to < from + MAX_LETTERS && Signs.isUpper(text[to])) {
          to++;
        }
        if (to == from || !goesOn(to)) {
          return false;
        }
      }
      number.append('-').append(text, from, to - from);
      end = to;
      return true;
    }

    /** Whether a colon, a slash or a hyphen and a digit follow. */
    private boolean goesOn(int at) {
      int i = at < length && Signs.isBlank(text[at]) ? at + 1 : at;
      if (i >= length || !(isSign(text[i], ':') || isSign(text[i], '/') || isSign(text[i], '-'))) {
        return false;
      }
      int digit = i + 1 < length && Signs.isBlank(text[i + 1]) ? i + 2 : i + 1;
      return digit < length && Signs.isDigit(text[digit]);
    }

    private String issuer() {
      Group group = issuerGroup();
      if (group == null) {
        return "";
      }
      end = group.end();
      return group.officialLetters(false);
    }

    private @Nullable Group issuerGroup() {
      int from = behind('/');
      if (from == 0) {
        // Typed: qcvn-40-2011-btnmt, qcvn 40 2011 btnmt.
        int slug = end < length && (text[end] == '-' || text[end] == ' ') ? end + 1 : length;
        Group group = slug < length ? Group.read(text, length, slug, '-', 0) : null;
        return group != null && group.issuer() != null ? group : null;
      }
      Group group = Group.read(text, length, from, '/', 0);
      return group != null && (group.official() || group.issuer() != null) ? group : null;
    }

    /**
     * Where it goes on behind {@code sign}, with a blank or none on either side; 0 if none stands.
     */
    private int behind(char sign) {
      int i = end < length && Signs.isBlank(text[end]) ? end + 1 : end;
      if (i >= length || !isSign(text[i], sign)) {
        return 0;
      }
      i++;
      i = i < length && Signs.isBlank(text[i]) ? i + 1 : i;
      return i < length ? i : 0;
    }

    private static boolean isSign(char c, char sign) {
      return sign == '-'
          ? Signs.isDash(c)
          : sign == '/' ? Signs.isSlash(c) : Signs.narrow(c) == sign;
    }
  }
}
