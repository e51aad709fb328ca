package vn.tracuu.query;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which quotes and which parentheses of a typed text belong together. What has no partner here is
 * text.
 *
 * <p>Quotes pair up from left to right, whatever their shape; parentheses within quotes are text.
 * Linear in the length of the text.
 */
final class Pairs {
  private static final int NONE = -1;

  private final int[] partner;

  private Pairs(int length) {
    partner = new int[length];
    Arrays.fill(partner, NONE);
  }

  static Pairs in(String text, List<Note> notes) {
    Pairs pairs = new Pairs(text.length());
    pairs.pairQuotes(text, notes);
    pairs.pairParentheses(text);
    pairs.dropTooDeep(text, notes);
    return pairs;
  }

  static boolean isQuote(char c) {
    return c == '"'
        || (c >= '\u201C' && c <= '\u201F') // curly, low and reversed
        || c == '\uFF02'; // full-width
  }

  /** Whether a pair opens at {@code i}. */
  boolean opens(int i) {
    return i < partner.length && partner[i] > i;
  }

  /** Whether one of a pair is at {@code i}. */
  boolean isPaired(int i) {
    return partner[i] != NONE;
  }

  /** Where the pair that opens at {@code i} closes. */
  int close(int i) {
    return partner[i];
  }

  private void pairQuotes(String text, List<Note> notes) {
    int open = NONE;
    for (int i = 0; i < text.length(); i++) {
      if (isQuote(text.charAt(i))) {
        open = pairOrKeep(open, i);
      }
    }
    if (open != NONE) {
      notes.add(Note.Code.UNCLOSED_QUOTE.about(text.substring(open)));
    }
  }

  private int pairOrKeep(int open, int i) {
    if (open == NONE) {
      return i;
    }
    pair(open, i);
    return NONE;
  }

  private void pairParentheses(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isQuote(c) && opens(i)) {
        i = close(i);
      } else if (c == '(') {
        open.push(i);
      } else if (c == ')' && !open.isEmpty()) {
        pair(open.pop(), i);
      }
    }
  }

  /** Counted once all are paired, so that stray ones do not count. */
  private void dropTooDeep(String text, List<Note> notes) {
    int depth = 0;
    boolean noted = false;
    for (int i = 0; i < text.length(); i++) {
      int other = partner[i];
      if (other == NONE || isQuote(text.charAt(i))) {
        continue;
      }
      depth += other > i ? 1 : 0;
      boolean drop = depth > QueryParser.MAX_DEPTH;
      if (drop && !noted) {
        notes.add(Note.Code.TOO_DEEP.about(text.substring(i, other + 1)));
        noted = true;
      }
      depth -= other < i ? 1 : 0;
      partner[i] = drop ? NONE : other;
    }
  }

  private void pair(int open, int close) {
    partner[open] = close;
    partner[close] = open;
  }
}
