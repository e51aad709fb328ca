package vn.tracuu.relation;

import java.util.ArrayList;
import java.util.List;

/** Cuts a clean text into tokens; words that say nothing here are left out. */
final class Tokens {
  private Tokens() {}

  /** The tokens that are not within quoted words of a paragraph, in order. */
  static List<Token> of(String text, char[] lower, List<Mention> mentions, Quotes quotes) {
    List<Token> tokens = new ArrayList<>();
    int next = 0;
    int at = 0;
    while (at < lower.length) {
      while (next < mentions.size() && mentions.get(next).start() < at) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).start() == at) {
        Mention mention = mentions.get(next++);
        if (!quotes.isInline(at)) {
          tokens.add(new Token(Word.MENTION, at, mention.end(), mention));
        }
        at = Math.max(at + 1, mention.end());
      } else if (quotes.isInline(at) && lower[at] != '\n') {
        at++;
      } else if (Character.isLetter(lower[at])) {
        int limit = next < mentions.size() ? mentions.get(next).start() : lower.length;
        at = word(lower, at, limit, tokens);
      } else {
        sign(text, at, tokens);
        at++;
      }
    }
    return tokens;
  }

  private static int word(char[] lower, int at, int limit, List<Token> tokens) {
    Phrases.Match match = Phrases.at(lower, at);
    if (match != null && match.end() <= limit) {
      if (match.word() != Word.PLAIN) {
        tokens.add(new Token(match.word(), at, match.end(), null));
      }
      return match.end();
    }
    int end = at;
    while (end < limit && Character.isLetterOrDigit(lower[end])) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static void sign(String text, int at, List<Token> tokens) {
    Word word =
        switch (text.charAt(at)) {
          case ',' -> Word.COMMA;
          case ';' -> Word.SEMICOLON;
          case ':' -> Word.COLON;
          case '\n', '!', '?' -> Word.STOP;
          case '(' -> Word.OPEN;
          case ')' -> Word.CLOSE;
          case '.' -> endsSentence(text, at) ? Word.STOP : null;
          default -> null;
        };
    if (word != null) {
      tokens.add(new Token(word, at, at + 1, null));
    }
  }

  /** Whether a full stop ends a sentence: a capital follows, and no initial is before it. */
  private static boolean endsSentence(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at + 1) == '\n') {
      return true;
    }
    if (text.charAt(at + 1) != ' ' || at + 2 >= text.length()) {
      return false;
    }
    char next = text.charAt(at + 2);
    boolean initial = at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
    return (Character.isUpperCase(next) || next == '\u201C') && !initial;
  }
}
