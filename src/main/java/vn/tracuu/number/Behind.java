package vn.tracuu.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document right behind its number: {@code ngày 25/10/2017}, {@code ngày 25 tháng
 * 10 năm 2017}, {@code năm 2017}, {@code khóa XII}.
 *
 * @param date the day, or null
 * @param year the year; 0 if none is said
 * @param term the term in Roman figures, or null
 */
record Behind(@Nullable LocalDate date, int year, @Nullable String term) {
  static final Behind NOTHING = new Behind(null, 0, null);

  /** How far behind a number a date is looked for, in UTF-16 units. */
  private static final int REACH = 80;

  /** Reads on from {@code from}, up to the first digits, the term, or the end of the sentence. */
  static Behind read(char[] text, int length, int from) {
    int limit = Math.min(length, from + REACH);
    int wordStart = from;
    int wordEnd = from;
    for (int i = from; i < limit; i++) {
      char c = text[i];
      if (c == ';' || Signs.isLineEnd(c) || (c == '.' && wordEnd - wordStart > 1)) {
        return NOTHING;
      }
      if (Signs.isDigit(c) && isTerm(text, wordStart, wordEnd)) {
        String term = Terms.ofLetters(Digits.at(text, length, i, 2));
        return term == null ? NOTHING : new Behind(null, 0, term);
      }
      if (Signs.isDigit(c)) {
        return dateAt(text, length, i, word(text, wordStart, wordEnd));
      }
      if (Signs.isLetter(c)) {
        int end = wordEnd(text, length, i);
        String term = isTerm(text, wordStart, wordEnd) ? Terms.ofLetters(word(text, i, end)) : null;
        if (term != null) {
          return new Behind(null, 0, term);
        }
        wordStart = i;
        wordEnd = end;
        i = end - 1;
      }
    }
    return NOTHING;
  }

  /** Whether the text goes on at {@code from} as behind a whole number: a date, its issuer. */
  static boolean goesOn(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + 2 && (Signs.isBlank(text[i]) || text[i] == ',')) {
      i++;
    }
    String word = word(text, i, wordEnd(text, length, i));
    return word.equals("ngay") || word.equals("cua") || word.equals("ve");
  }

  private static boolean isTerm(char[] text, int start, int end) {
    return start < end && Signs.base(text[start]) == 'k' && word(text, start, end).equals("khoa");
  }

  private static String word(char[] text, int start, int end) {
    return LetterIndex.fold(new String(text, start, end - start));
  }

  private static Behind dateAt(char[] text, int length, int from, String before) {
    int[] figures = new int[3];
    int count = 0;
    int i = from;
    while (count < 3 && i < length && Signs.isDigit(text[i])) {
      int end = Digits.end(text, Math.min(length, i + 5), i);
      if (end - i > 4) {
        return NOTHING;
      }
      figures[count++] = Digits.value(text, i, end);
      i = behindSeparator(text, length, end);
    }
    if (before.equals("ngay") && count == 3) {
      return day(figures);
    }
    boolean year = before.equals("nam") && figures[0] >= 1945 && figures[0] <= 2099;
    return year ? new Behind(null, figures[0], null) : NOTHING;
  }

  private static Behind day(int[] figures) {
    try {
      return new Behind(LocalDate.of(figures[2], figures[1], figures[0]), figures[2], null);
    } catch (DateTimeException e) {
      return NOTHING; // 31/2, 12/25: no day at all
    }
  }

  /** Past {@code / - .} or the words tháng, năm; {@code from} if none stands there. */
  private static int behindSeparator(char[] text, int length, int from) {
    int i = from;
    if (i < length && (Signs.isSlash(text[i]) || Signs.isDash(text[i]) || text[i] == '.')) {
      return i + 1;
    }
    while (i < length && i < from + 3 && Signs.isBlank(text[i])) {
      i++;
    }
    int end = wordEnd(text, length, i);
    String word = word(text, i, end);
    if (!word.equals("thang") && !word.equals("nam")) {
      return length;
    }
    return end < length && Signs.isBlank(text[end]) ? end + 1 : end;
  }

  private static int wordEnd(char[] text, int length, int from) {
    int i = from;
    int limit = Math.min(length, from + REACH);
    while (i < limit && (Signs.isLetter(text[i]) || Signs.isMark(text[i]))) {
      i++;
    }
    return i;
  }
}
