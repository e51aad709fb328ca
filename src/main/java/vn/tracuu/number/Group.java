package vn.tracuu.number;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of letters in a number's symbol: {@code NQ}, {@code BGD&ĐT}, {@code QH13}, {@code T.Ư}.
 *
 * @param separator what stood before it: {@code '/'}, {@code '-'}, {@link #BLANK} or {@link #GLUED}
 * @param spaces on how many sides of the separator blanks stood, 0 to 2
 * @param letters as written, in NFC and narrow, the old {@code TƯ} as {@code TW}
 * @param digits the term behind the letters of an assembly, {@code 13}, or the number of a unit,
 *     {@code VX1}; else empty
 * @param end where it ends in the text (exclusive), in UTF-16 units
 * @param official whether it looks like letters of an office: capitals, two at least
 * @param type the type that the letters stand for, or null
 * @param issuer the issuer that the letters stand for, or null
 */
record Group(
    char separator,
    int spaces,
    String letters,
    String digits,
    int end,
    boolean official,
    @Nullable DocumentType type,
    @Nullable Issuer issuer) {
  static final char BLANK = ' ';
  static final char GLUED = 0;

  /** The longest letters that are taken for a symbol's; ĐCTUBTWMTTQVN has 13. */
  private static final int MAX_LETTERS = 20;

  private static final int MAX_ABBREVIATION = 6;

  private static final char U_HORN = '\u01B0'; // ư

  /** No assembly of a later term numbers its papers before this is to be raised. */
  private static final int NEWEST_TERM = 20;

  /** The letters of units of the police and the procuracy that go with a number. */
  private static final Set<String> NUMBERED =
      Set.of("A", "C", "V", "P", "Đ", "K", "PA", "PC", "PX", "PV", "PH", "PK", "PG");

  private static final Set<String> WITH_TERM = Set.of("QH", "UBTVQH", "HĐNN", "NHNN", "NH");

  /**
   * Reads the letters that begin at {@code from}.
   *
   * @return null if no letters begin there, or letters that no symbol bears (with a tone, too long)
   */
  static @Nullable Group read(char[] text, int length, int from, char separator, int spaces) {
    int end = from;
    int limit = Math.min(length, from + 2 * MAX_LETTERS);
    boolean marks = false;
    boolean tone = false;
    while (end < limit && (Signs.isLetter(text[end]) || joins(text, length, from, end))) {
      tone |= Signs.hasTone(text[end]);
      marks |= Signs.isMark(text[end]);
      end++;
    }
    boolean tooLong = end == limit && end < length && Signs.isLetter(text[end]);
    if (end == from || tone || tooLong) {
      int cut = Signs.isUpper(text[from]) ? endOfOffice(text, from, end) : from;
      return cut == from ? null : of(text, length, from, cut, false, separator, spaces);
    }
    return of(text, length, from, end, marks, separator, spaces);
  }

  private static @Nullable Group of(
      char[] text, int length, int from, int end, boolean marks, char separator, int spaces) {
    String letters = letters(text, from, end, marks);
    if (letters.length() > MAX_LETTERS) {
      return null;
    }
    String folded = LetterIndex.fold(letters);
    DocumentType type = DocumentTypes.byLetters(letters, folded);
    Issuer issuer = Issuers.byLetters(letters, folded);
    if (letters.length() == 1 && Misread.isDecision(text, length, end, letters)) {
      type = DocumentTypes.byLetters("QĐ");
    }
    if (type == null && issuer == null && separator != BLANK && Misread.mayBe(letters)) {
      String restored = Misread.restored(letters);
      type = DocumentTypes.byLetters(restored);
      issuer = Issuers.byLetters(restored);
    }
    int office = type == null && issuer == null ? endOfOffice(text, from, end) : from;
    if (office > from) {
      return of(text, length, from, office, false, separator, spaces);
    }
    String digits = "";
    if (isPoliceUnit(letters, separator)) {
      Group unit = policeUnit(text, length, end, letters, separator, spaces);
      if (unit != null) {
        return unit;
      }
    }
    if (end < length && Signs.isDigit(text[end]) && type == null && issuer == null) {
      digits = Digits.at(text, length, end, 2);
      int to = end + digits.length();
      boolean word = to < length && Signs.isLetter(text[to]);
      boolean unit = (separator == '/' || separator == '-') && isOfficial(letters) && !word;
      if (!unit || digits.isEmpty()) {
        return null; // AB123, ab1, D01B: no letters of an office
      }
      end = to;
    }
    if (issuer != null && WITH_TERM.contains(issuer.code())) {
      int at = end < length && text[end] == ' ' && issuer.code().endsWith("QH") ? end + 1 : end;
      boolean assembly = issuer.code().endsWith("QH");
      digits = assembly ? term(text, length, at) : Digits.at(text, length, at, 2);
      if (assembly && at < length && text[at] == '0' && at == end) {
        return null; // QH01, a layer of a plan
      }
      end = digits.isEmpty() ? end : at + digits.length();
    }
    return new Group(separator, spaces, letters, digits, end, isOfficial(letters), type, issuer);
  }

  /**
   * The term of an assembly that is written at {@code at}: one or two digits; what stands behind
   * these is a footnote's.
   */
  private static String term(char[] text, int length, int at) {
    int end = Digits.end(text, Math.min(length, at + 5), at);
    if (end - at > 4 || end == at || text[at] == '0') {
      return "";
    }
    int two = Math.min(end, at + 2);
    return Digits.of(text, at, Digits.value(text, at, two) > NEWEST_TERM ? at + 1 : two);
  }

  /**
   * A unit with its number behind the letters, PC09, and perhaps that of its team, PC09-03; with
   * blanks around the separator a blank may stand before the number, too: {@code - P 7}.
   */
  private static @Nullable Group policeUnit(
      char[] text, int length, int end, String letters, char separator, int spaces) {
    boolean apart = spaces > 0 || (separator == '-' && letters.length() == 2);
    int at = apart && end < length && text[end] == ' ' ? end + 1 : end;
    String digits = Digits.at(text, length, at, 2);
    if (at > end && spaces == 0 && digits.length() != 2) {
      return null; // "CAT-PC 46", but not "CAT-PC 4 ngày"
    }
    int to = at + digits.length();
    if (digits.length() == 2 && isBranch(text, length, to)) {
      String branch = digits + text[to];
      return new Group(separator, spaces, letters, branch, to + 1, true, null, null);
    }
    if (digits.isEmpty() || (to < length && Signs.isLetter(text[to]))) {
      return null;
    }
    if (to + 1 < length && text[to] == '-') {
      String team = Digits.at(text, length, to + 1, 2);
      int behind = to + 1 + team.length();
      boolean whole = behind >= length || !(Signs.isLetter(text[behind]) || isJoint(text[behind]));
      if (!team.isEmpty() && whole) {
        return new Group(separator, spaces, letters, digits + "-" + team, behind, true, null, null);
      }
    }
    return new Group(separator, spaces, letters, digits, to, true, null, null);
  }

  /** Whether one letter of a unit's branch follows, C09B. */
  private static boolean isBranch(char[] text, int length, int at) {
    return at < length
        && text[at] >= 'A'
        && text[at] <= 'D'
        && (at + 1 == length || !(Signs.isLetter(text[at + 1]) || Signs.isDigit(text[at + 1])));
  }

  private static boolean isJoint(char c) {
    return Signs.isDash(c) || Signs.isSlash(c);
  }

  /** Whether letters before digits are those of units that bear numbers: C41, PA09, P4. */
  private static boolean isPoliceUnit(String letters, char separator) {
    return letters.length() <= 2
        && (separator == '/' || separator == '-')
        && NUMBERED.contains(letters);
  }

  /**
   * Where the letters of a known issuer end when the next word is glued to them, {@code BTNMTngày};
   * {@code from} if they are not.
   */
  private static int endOfOffice(char[] text, int from, int end) {
    int capitals = from;
    while (capitals < end && Signs.isUpper(text[capitals])) {
      capitals++;
    }
    if (capitals - from < 2 || end - capitals < 2 || hasCapital(text, capitals, end)) {
      return from;
    }
    for (int cut = Math.min(end - 1, capitals + 1); cut >= capitals; cut--) {
      if (Issuers.byLetters(new String(text, from, cut - from)) != null) {
        return cut;
      }
    }
    return from;
  }

  private static boolean hasCapital(char[] text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (Signs.isUpper(text[i])) {
        return true;
      }
    }
    return false;
  }

  /** The letters of the office where known, else as written. */
  String officialLetters(boolean asType) {
    if (asType && type != null) {
      return type.code() + digits;
    }
    return (issuer != null ? issuer.code() : letters) + digits;
  }

  /** The letters of a drafting unit: each office has its own, so they stay as written. */
  String unitLetters() {
    return official
        ? letters + digits
        : issuer == null ? letters.toUpperCase(Locale.ROOT) : officialLetters(false);
  }

  /** Whether the letters have no vowel, so that they can be no word: {@code tccb}. */
  boolean isAbbreviation() {
    return letters.length() > 1
        && letters.length() <= MAX_ABBREVIATION
        && LetterIndex.fold(letters).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  /** Whether it is a unit that bears a number, {@code VX1}; it only follows other letters. */
  boolean isNumbered() {
    return !digits.isEmpty() && issuer == null;
  }

  /** Whether it is a unit as the police number theirs, {@code PC09}. */
  boolean isPoliceUnit() {
    return isNumbered() && NUMBERED.contains(letters);
  }

  boolean isKnown() {
    return type != null || issuer != null;
  }

  /** An assembly and its term, {@code QH13}, which stands where others have type and issuer. */
  boolean isAssembly() {
    return !digits.isEmpty() && issuer != null && issuer.code().endsWith("QH");
  }

  boolean isJoined() {
    return separator == '/' || separator == '-';
  }

  /** A combining mark, the ampersand of {@code BGD&ĐT}, the dot of T.Ư and T.W. */
  private static boolean joins(char[] text, int length, int from, int i) {
    char c = text[i];
    if (i == from || i + 1 >= length) {
      return i > from && Signs.isMark(c);
    }
    if (c == '.') {
      char next = Signs.base(text[i + 1]);
      return Signs.base(text[i - 1]) == 't'
          && (next == 'u' || next == 'w')
          && (i + 2 >= length || !Signs.isLetter(text[i + 2]));
    }
    return Signs.isMark(c) || (c == '&' && Signs.isLetter(text[i + 1]));
  }

  private static String letters(char[] text, int from, int end, boolean marks) {
    StringBuilder letters = new StringBuilder(end - from);
    for (int i = from; i < end; i++) {
      if (text[i] != '.') {
        letters.append(Signs.narrow(text[i]));
      }
    }
    String composed =
        marks ? Normalizer.normalize(letters, Normalizer.Form.NFC) : letters.toString();
    return endsInOldCentre(composed)
        ? composed.substring(0, composed.length() - 1) + "W"
        : composed;
  }

  /** Whether the letters end in TƯ, the old letters of the Centre. */
  private static boolean endsInOldCentre(String letters) {
    int n = letters.length();
    return n >= 2
        && Character.toLowerCase(letters.charAt(n - 1)) == U_HORN
        && Character.toLowerCase(letters.charAt(n - 2)) == 't';
  }

  private static boolean isOfficial(String letters) {
    int capitals = 0;
    for (int i = 0; i < letters.length(); i++) {
      capitals += Character.isLowerCase(letters.charAt(i)) ? 0 : 1;
    }
    return letters.length() >= 2
        && !Character.isLowerCase(letters.charAt(0))
        && 2 * capitals > letters.length();
  }
}
