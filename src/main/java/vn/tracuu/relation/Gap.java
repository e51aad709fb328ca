package vn.tracuu.relation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What stands between two documents that are named one after the other. */
final class Gap {
  /** Words that do not part a verb from what it governs. */
  private static final Set<String> NEUTRAL =
      Set.of(
          "các", "những", "này", "kèm", "theo", "thuộc", "trong", "của", "tại", "số", "nội", "dung",
          "là", "nêu", "trên", "luật", "bộ", "nghị", "định", "thông", "tư", "quyết", "liên", "tịch",
          "pháp", "lệnh", "chỉ", "thị", "văn", "bản", "điều", "khoản", "điểm", "và", "đối", "với",
          "quy", "sau", "cho", "ở", "tới", "đến", "việc", "năm", "lần", "thứ");

  private final Parsed parsed;
  private final List<Token> tokens;
  private final int from;
  private final int to;
  private final int start;
  private final int end;

  /**
   * Between the tokens {@code from} (inclusive) and {@code to} (exclusive).
   *
   * @param start where the gap begins in the text
   * @param end where it ends
   */
  Gap(Parsed parsed, int from, int to, int start, int end) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.from = from;
    this.to = to;
    this.start = start;
    this.end = end;
  }

  boolean has(Word word) {
    return indexOf(word, from) >= 0;
  }

  /** The first of {@code word} at {@code at} or behind; -1 if there is none. */
  int indexOf(Word word, int at) {
    for (int i = Math.max(from, at); i < to; i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** The last verb; -1 if there is none. */
  int lastVerb() {
    for (int i = to - 1; i >= from; i--) {
      if (tokens.get(i).word().isVerb()) {
        return i;
      }
    }
    return -1;
  }

  /** The last comma, semicolon or "và"; -1 if there is none. */
  int lastSeparator() {
    for (int i = to - 1; i >= from; i--) {
      Word word = tokens.get(i).word();
      if (word == Word.COMMA || word == Word.SEMICOLON || word == Word.AND) {
        return i;
      }
    }
    return -1;
  }

  /** Whether {@code được} stands right before the verb, or before the verbs that it is joined to. */
  boolean isPassive(int verb) {
    int at = verb - 1;
    for (int steps = 0; at >= from && steps < 6; steps++, at--) {
      Token token = tokens.get(at);
      if (token.is(Word.PASSIVE)) {
        return tokens.get(at + 1).start() - token.end() <= 8;
      }
      boolean joined =
          token.is(Word.COMMA) || token.is(Word.AND) || token.word().isVerb();
      if (!joined || tokens.get(at + 1).start() - token.end() > 1) {
        return false;
      }
    }
    return false;
  }

  /** Whether several verbs are joined: {@code được sửa đổi, bổ sung hoặc thay thế}. */
  boolean isJoined(int verb) {
    int at = verb - 1;
    while (at >= from && (tokens.get(at).is(Word.COMMA) || tokens.get(at).is(Word.AND))) {
      at--;
    }
    return at >= from
        && at < verb - 1
        && tokens.get(at).word().isVerb()
        && tokens.get(verb).start() - tokens.get(at).end() < 8;
  }

  /** How many words between {@code at} and the end of the gap say something else. */
  int freeWords(int at) {
    return freeWords(at, end);
  }

  /** How many words of {@code [at, until)} are neither known, nor counts, nor {@link #NEUTRAL}. */
  int freeWords(int at, int until) {
    String text = parsed.text();
    int free = 0;
    int i = Math.max(at, start);
    int token = parsed.tokenAt(i);
    while (i < until) {
      while (token < tokens.size() && tokens.get(token).end() <= i) {
        token++;
      }
      if (token < tokens.size() && tokens.get(token).start() <= i && isKnown(tokens.get(token))) {
        i = tokens.get(token).end();
      } else if (Character.isLetter(text.charAt(i))) {
        int wordEnd = i;
        while (wordEnd < until && Character.isLetterOrDigit(text.charAt(wordEnd))) {
          wordEnd++;
        }
        free += isNeutral(text.substring(i, wordEnd)) ? 0 : 1;
        i = wordEnd;
      } else {
        i++;
      }
    }
    return free;
  }

  private static boolean isKnown(Token token) {
    return switch (token.word()) {
      case PIN, WORDING, FEW, ALL, OF, AGENT, AND, COMMA -> true;
      default -> false;
    };
  }

  private static boolean isNeutral(String word) {
    return word.length() == 1 || NEUTRAL.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word of belonging ({@code của, tại, theo}) stands right before the end. */
  boolean endsWithLink() {
    if (to == from) {
      return false;
    }
    Token last = tokens.get(to - 1);
    boolean link = last.is(Word.OF) || last.is(Word.AGENT);
    return link && freeWords(last.end()) == 0;
  }
}
