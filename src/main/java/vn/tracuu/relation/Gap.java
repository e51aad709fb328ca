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
   * @param first where the gap begins in the text
   * @param last where it stops (exclusive)
   */
  Gap(Parsed parsed, int from, int to, int first, int last) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.from = from;
    this.to = to;
    this.start = first;
    this.end = last;
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

  /**
   * The first comma, semicolon or "và" behind which nothing but places stands; -1 if there is none.
   *
   * @param most how many other words may stand behind a semicolon
   */
  int separator(int most) {
    int found = -1;
    for (int i = to - 1; i >= from; i--) {
      Word word = tokens.get(i).word();
      if (word == Word.SEMICOLON) {
        return freeWords(tokens.get(i).end()) <= most ? i : found;
      }
      if (word == Word.COMMA || word == Word.AND) {
        if (freeWords(tokens.get(i).end()) > 0) {
          return semicolon(i, most, found);
        }
        found = i;
      }
    }
    return found;
  }

  private int semicolon(int before, int most, int otherwise) {
    for (int i = before - 1; i >= from; i--) {
      if (tokens.get(i).is(Word.SEMICOLON)) {
        return freeWords(tokens.get(i).end()) <= most ? i : otherwise;
      }
    }
    return otherwise;
  }

  /** {@code Nghị định A và sửa đổi, bổ sung tại Nghị định B}: a noun, B the agent. */
  boolean isNoun(int verb) {
    return verb > from
        && verb + 1 < to
        && tokens.get(verb).is(Word.AMEND)
        && tokens.get(verb - 1).is(Word.AND)
        && tokens.get(verb + 1).is(Word.AGENT)
        && tokens.get(verb + 1).start() - tokens.get(verb).end() <= 1;
  }

  /**
   * Whether {@code được} stands right before the verb, or before the verbs that it is joined to.
   */
  boolean isPassive(int verb) {
    int at = verb - 1;
    for (int steps = 0; at >= from && steps < 6; steps++, at--) {
      Token token = tokens.get(at);
      if (token.is(Word.PASSIVE)) {
        return tokens.get(at + 1).start() - token.end() <= 8;
      }
      boolean joined = token.is(Word.COMMA) || token.is(Word.AND) || token.word().isVerb();
      if (!joined || tokens.get(at + 1).start() - token.end() > 1) {
        return false;
      }
    }
    return false;
  }

  /** Planned where {@code sẽ, chưa, cần} stands right before {@code được}. */
  Certainty passiveCertainty(int verb) {
    int at = verb;
    while (at > from && !tokens.get(at).is(Word.PASSIVE)) {
      at--;
    }
    boolean hedged =
        at > from
            && tokens.get(at - 1).is(Word.HEDGE)
            && tokens.get(at).start() - tokens.get(at - 1).end() <= 2;
    return hedged ? Certainty.PLANNED : Certainty.ASSERTED;
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
