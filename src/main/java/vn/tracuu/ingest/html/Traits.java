package vn.tracuu.ingest.html;

import java.util.Locale;
import vn.tracuu.ingest.line.Credits;
import vn.tracuu.ingest.line.Phrases;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * What one line of captured text is by itself, whatever stands around it.
 *
 * @param words in it, by white space
 * @param capitals share of the words that begin with a capital letter
 * @param digits share of the characters that are digits
 * @param label whether a short label with a colon begins it
 * @param links share of it that is links
 */
record Traits(
    int length,
    int words,
    int letters,
    int commas,
    double capitals,
    double digits,
    boolean upperCase,
    boolean lowerStart,
    boolean sentenceEnd,
    boolean listMark,
    boolean label,
    boolean contact,
    boolean timeStamp,
    boolean date,
    boolean copyright,
    boolean phrase,
    boolean relatedHeading,
    boolean credit,
    double links) {
  static final int SHORT = 25;
  static final int LONG = 80;
  static final int VERY_LONG = 200;

  /** A line that is nothing but a date, with the words that go with it. */
  private static final int MAX_DATE_LINE = 60;

  /** A line with more links leads to other pages. */
  static final double MOSTLY_LINKS = 0.7;

  private static final int MAX_LABEL = 30;
  private static final int MIN_PHONE = 9;
  private static final int MAX_COPYRIGHT = 200;

  static Traits of(Line of) {
    String line = of.text;
    int words = 0;
    int capitals = 0;
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int commas = 0;
    int phone = 0;
    int longestPhone = 0;
    int colon = -1;
    char before = ' ';
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Character.isLetter(c);
      if (before == ' ' && c != ' ') {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      letters += letter ? 1 : 0;
      upper += letter && Character.isUpperCase(c) ? 1 : 0;
      boolean digit = c >= '0' && c <= '9';
      digits += digit ? 1 : 0;
      commas += c == ',' ? 1 : 0;
      if (digit) {
        longestPhone = Math.max(longestPhone, ++phone);
      } else if (" .-()".indexOf(c) < 0) {
        phone = 0;
      }
      colon = c == ':' && colon < 0 ? i : colon;
      before = c;
    }
    String lower = line.length() <= MAX_COPYRIGHT ? line.toLowerCase(Locale.ROOT) : "";
    boolean date = digits >= 5 && hasDate(line);
    return new Traits(
        line.length(),
        words,
        letters,
        commas,
        words == 0 ? 0 : (double) capitals / words,
        (double) digits / Math.max(1, line.length()),
        upper > 1 && upper == letters,
        Character.isLowerCase(line.charAt(0)),
        Punctuation.endsSentence(line),
        isListMark(line),
        colon > 0 && colon <= MAX_LABEL && colon < line.length() - 1,
        line.indexOf('@') > 0
            || line.contains("http")
            || lower.contains("www.")
            || (longestPhone >= MIN_PHONE && !date && line.length() < VERY_LONG),
        hasTimeStamp(line),
        date,
        line.indexOf('\u00A9') >= 0 || lower.contains("copyright") || lower.contains("bản quyền"),
        Phrases.isChrome(line),
        Phrases.isRelatedHeading(line),
        Credits.author(line) != null || Credits.source(line) != null,
        of.linkDensity());
  }

  /** Long, and it ends as sentences do; or so long that no heading is. */
  boolean isProse() {
    int least = links > MOSTLY_LINKS ? VERY_LONG : LONG;
    return (length >= least && sentenceEnd) || length >= VERY_LONG;
  }

  boolean isDateOnly() {
    return date && length <= MAX_DATE_LINE && !sentenceEnd;
  }

  /** Words of a menu, a button, a name: short, and no sentence. */
  boolean isLabel() {
    return (links > MOSTLY_LINKS && length < VERY_LONG)
        || (length < LONG && !sentenceEnd && !listMark);
  }

  private static boolean isListMark(String line) {
    if (line.length() < 3) {
      return false;
    }
    char c = line.charAt(0);
    if ("-+*\u2022\u2013\u25CF\u25AA".indexOf(c) >= 0) {
      return true;
    }
    int mark = 0;
    while (mark < 3 && Character.isLetterOrDigit(line.charAt(mark)) && mark < line.length() - 2) {
      mark++;
    }
    return mark > 0 && ".)/".indexOf(line.charAt(mark)) >= 0 && line.charAt(mark + 1) == ' ';
  }

  private static boolean hasDate(String line) {
    return VietnameseDates.find(line).isPresent()
        || (line.length() <= MAX_DATE_LINE && VietnameseDates.ofMetadata(line).isPresent());
  }

  /** {@code 2018-12-30T19:23}. */
  private static boolean hasTimeStamp(String line) {
    for (int at = line.indexOf('T', 10); at > 0; at = line.indexOf('T', at + 1)) {
      if (at + 3 < line.length()
          && line.charAt(at + 3) == ':'
          && isDigit(line, at - 1)
          && isDigit(line, at + 1)
          && line.charAt(at - 3) == '-') {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(String line, int at) {
    return line.charAt(at) >= '0' && line.charAt(at) <= '9';
  }
}
