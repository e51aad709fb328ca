package vn.tracuu.number;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Standards, whose letters stand before the figures: {@code TCVN 6909:2001}, {@code QCVN 01-1:2018/
 * BYT}, {@code TCVN ISO 9001:2015}.
 */
final class Standards {
  /** A standard as it stands in a text. */
  record Standard(int start, int end, DocumentNumber number, DocumentType type) {}

  private static final Set<String> BODIES = Set.of("iso", "iec", "en", "astm");
  private static final int MAX_PARTS = 4;

  /** The letters that may stand right before the figures of a standard. */
  private static final WordSet LETTERS =
      WordSet.of(
          Stream.concat(
                  BODIES.stream(),
                  DocumentTypes.all().stream()
                      .filter(type -> type.is(DocumentType.Trait.STANDARD))
                      .map(type -> LetterIndex.fold(type.code())))
              .toList());

  private Standards() {}

  /** The standard whose first digits begin at {@code digits}; null if none does. */
  static @Nullable Standard at(char[] text, int length, int digits) {
    WordsBefore words = new WordsBefore(text, digits);
    if (!words.back() || !words.isOneOf(LETTERS)) {
      return null;
    }
    String word = words.folded();
    String body = "";
    while (BODIES.contains(word)) {
      body = word.toUpperCase(Locale.ROOT) + (body.isEmpty() ? " " : "/") + body;
      int at = words.start() > 0 && Signs.isSlash(text[words.start() - 1]) ? 1 : 0;
      if (!(at == 1 ? words.take(words.start() - 1) : words.back())) {
        return null;
      }
      word = words.folded();
    }
    DocumentType type = DocumentTypes.byLetters(word, word);
    return type == null || !type.is(DocumentType.Trait.STANDARD)
        ? null
        : read(text, length, words.start(), digits, body, type);
  }

  private static Standard read(
      char[] text, int length, int start, int digits, String body, DocumentType type) {
    int end = Digits.end(text, length, digits);
    StringBuilder number = new StringBuilder(Digits.of(text, digits, end));
    String year = "";
    for (int part = 0; part < MAX_PARTS && year.isEmpty(); part++) {
      int from = behindSign(text, length, end, ':');
      boolean colon = from > 0;
      from = colon ? from : behindSign(text, length, end, '-');
      from = from == 0 ? typedYear(text, length, end) : from;
      int to = from > 0 ? Digits.end(text, length, from) : 0;
      if (to <= from) {
        break;
      }
      if (Digits.isYear(text, from, to)) {
        year = Digits.of(text, from, to);
      } else if (colon || from > end + 1) {
        break;
      } else {
        number.append('-').append(Digits.of(text, from, to));
      }
      end = to;
    }
    Group issuer = year.isEmpty() ? null : issuer(text, length, end);
    String letters = issuer == null ? "" : issuer.officialLetters(false);
    String canonical =
        type.code()
            + " "
            + body
            + number
            + (year.isEmpty() ? "" : ":" + year)
            + (letters.isEmpty() ? "" : "/" + letters);
    DocumentNumber standard =
        new DocumentNumber(
            canonical,
            number.toString(),
            year.isEmpty() ? 0 : Integer.parseInt(year),
            type.code(),
            letters.isEmpty() ? List.of() : List.of(letters),
            "",
            year.isEmpty() ? DocumentNumber.Form.SHORT : DocumentNumber.Form.STANDARD);
    return new Standard(start, issuer == null ? end : issuer.end(), standard, type);
  }

  /** Where a year begins behind one blank, {@code tcvn 5574 2018}; 0 if none does. */
  private static int typedYear(char[] text, int length, int end) {
    int from = end + 1;
    int to = end < length && Signs.isBlank(text[end]) ? Digits.end(text, length, from) : 0;
    return to > from && Digits.isYear(text, from, to) ? from : 0;
  }

  private static @Nullable Group issuer(char[] text, int length, int end) {
    int from = behindSign(text, length, end, '/');
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
  private static int behindSign(char[] text, int length, int from, char sign) {
    int i = from < length && Signs.isBlank(text[from]) ? from + 1 : from;
    if (i >= length || !isSign(text[i], sign)) {
      return 0;
    }
    i++;
    i = i < length && Signs.isBlank(text[i]) ? i + 1 : i;
    return i < length ? i : 0;
  }

  private static boolean isSign(char c, char sign) {
    return sign == '-' ? Signs.isDash(c) : sign == '/' ? Signs.isSlash(c) : Signs.narrow(c) == sign;
  }
}
