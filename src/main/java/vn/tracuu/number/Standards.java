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
  private static final String BRANCH = "TCN";
  private static final WordSet NUMBER = WordSet.of(List.of("so"));

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
    int from = skipSigns(text, digits);
    WordsBefore words = new WordsBefore(text, from);
    if (!(from < digits ? words.take(from) : words.back())) {
      return null;
    }
    String part = "";
    if (from == digits && text[digits - 1] == '-' && isPart(text, words)) {
      part = new String(text, words.start(), digits - words.start()); // TCVN I-4:2017
      if (!words.back()) {
        return null;
      }
    }
    if (words.isOneOf(NUMBER) && !words.back()) {
      return null;
    }
    if (!words.isOneOf(LETTERS)) {
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
    if (type == null || !type.is(DocumentType.Trait.STANDARD)) {
      return null;
    }
    int start = type.code().equals(BRANCH) ? branch(text, words.start()) : words.start();
    String letters = Digits.of(text, start, words.start()) + type.code();
    return StandardNumber.read(text, length, digits, letters + " " + body + part).as(start, type);
  }

  /**
   * The standard at {@code digits} whose letters words or the one before it give: {@code Tiêu chuẩn
   * quốc gia 6170-7-1999}, {@code TCVN 5574:2018 và 9386:2012}; null if no year is in it.
   */
  static @Nullable Standard of(
      char[] text, int length, int digits, int start, DocumentType type, boolean colon) {
    StandardNumber number = StandardNumber.read(text, length, digits, type.code() + " ");
    boolean dated = colon ? number.colon() : number.year() > 0;
    return dated ? number.as(start, type) : null;
  }

  /** Back over blanks and a colon, {@code QCVN: 01}, where a colon stands; else {@code from}. */
  private static int skipSigns(char[] text, int from) {
    int i = from;
    while (i > 0 && i > from - 3 && (Signs.isBlank(text[i - 1]) || text[i - 1] == ':')) {
      i--;
    }
    for (int k = i; k < from; k++) {
      if (text[k] == ':') {
        return i;
      }
    }
    return from;
  }

  /** Whether a Roman figure or one capital stands there. */
  private static boolean isPart(char[] text, WordsBefore words) {
    String word = words.folded();
    return Signs.isUpper(text[words.start()])
        && (word.length() == 1 || word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x'));
  }

  /** Where the figures of a branch begin, {@code 22TCN}, {@code 22 TCN}; else {@code letters}. */
  private static int branch(char[] text, int letters) {
    int end = letters > 0 && text[letters - 1] == ' ' ? letters - 1 : letters;
    int i = end;
    while (i > 0 && end - i < 2 && Signs.isDigit(text[i - 1])) {
      i--;
    }
    boolean whole = i == 0 || !Character.isLetterOrDigit(text[i - 1]);
    return i < end && whole ? i : letters;
  }
}
