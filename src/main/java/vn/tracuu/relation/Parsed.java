package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as the readers of this package see it: clean, in paragraphs, in tokens. */
final class Parsed {
  private final CleanText clean;
  private final String text;
  private final char[] lower;
  private final Quotes quotes;
  private final List<Token> tokens;

  private Parsed(CleanText clean, @Nullable LocalDate day) {
    this.clean = clean;
    text = clean.text();
    lower = lower(text);
    quotes = Quotes.of(text, clean.pages());
    tokens = Tokens.of(text, lower, Mentions.in(text, lower, day), quotes);
  }

  static Parsed of(CleanText clean, @Nullable LocalDate day) {
    return new Parsed(clean, day);
  }

  private static char[] lower(String text) {
    char[] lower = text.toCharArray();
    for (int i = 0; i < lower.length; i++) {
      lower[i] = Character.toLowerCase(lower[i]);
    }
    return lower;
  }

  String text() {
    return text;
  }

  char[] lower() {
    return lower;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Paragraph> paragraphs() {
    return clean.paragraphs();
  }

  boolean isQuoted(int at) {
    return quotes.covers(at);
  }

  /** The index of the first token that begins at {@code at} or behind it. */
  int tokenAt(int at) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether the text at {@code at} begins with {@code word}, which is in lower case. */
  boolean startsWith(int at, String word) {
    if (at < 0 || at + word.length() > lower.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first place at or behind {@code from} that is no blank, at most {@code end}. */
  int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && lower[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Whether {@code word}, in lower case, stands in {@code [from, to)}. */
  boolean contains(int from, int to, String word) {
    for (int i = from; i + word.length() <= to; i++) {
      if (startsWith(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** The words {@code [start, end)} and where they stand. */
  Evidence evidence(int start, int end, String place) {
    int last = Math.min(end, start + Evidence.MAX_SENTENCE);
    return new Evidence(
        text.substring(start, last).replace('\n', ' ').strip(),
        place,
        clean.offset(start),
        clean.offset(Math.max(start, end - 1)) + 1);
  }

  /** Where a paragraph stands: {@code Điều 57 khoản 2 điểm a}. */
  String place(int paragraph) {
    List<String> parts = new ArrayList<>();
    int at = paragraph;
    for (int depth = 0; at >= 0 && depth < Paragraph.Level.values().length; depth++) {
      Paragraph unit = paragraphs().get(at);
      switch (unit.level()) {
        case ARTICLE -> parts.addFirst("Điều " + unit.label());
        case CLAUSE -> parts.addFirst("khoản " + unit.label());
        case POINT -> parts.addFirst("điểm " + unit.label());
        case ANNEX -> parts.addFirst("Phụ lục");
        default -> {}
      }
      at = unit.parent();
    }
    return String.join(" ", parts);
  }
}
