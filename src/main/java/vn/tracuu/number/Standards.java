package vn.tracuu.number;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private Standards() {}

  /** The standard whose first digits begin at {@code digits}; null if none does. */
  static @Nullable Standard at(char[] text, int length, int digits) {
    WordsBefore words = new WordsBefore(text, digits);
    if (!words.back()) {
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
    DocumentType type = DocumentTypes.byLetters(word);
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

  private static @Nullable Group issuer(char[] text, int length, int end) {
    int from = behindSign(text, length, end, '/');
    if (from == 0) {
      int slug = end < length && text[end] == '-' ? end + 1 : length; // qcvn-40-2011-btnmt
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
