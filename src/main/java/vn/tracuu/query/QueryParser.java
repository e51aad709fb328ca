package vn.tracuu.query;

import java.util.ArrayList;
import java.util.List;
import vn.tracuu.text.Segmenter;

/**
 * Reads what a person typed: words, and "phrases" in straight or curly quotes. An unclosed quote is
 * text.
 *
 * <p>Linear in the length of the input. Stateless; safe for all threads.
 */
public final class QueryParser {
  /** The longest query in UTF-16 units; the longest real question of the judged sets has 394. */
  public static final int MAX_LENGTH = 1_000;

  /** The most words that are read; the rest of the query is ignored. */
  public static final int MAX_WORDS = 256;

  private QueryParser() {}

  /**
   * Reads a query.
   *
   * @throws InvalidQueryException if it is longer than {@link #MAX_LENGTH} or holds no word
   */
  public static Query parse(String typed) {
    if (typed.length() > MAX_LENGTH) {
      throw new InvalidQueryException(
          "the query is "
              + typed.length()
              + " characters long; at most "
              + MAX_LENGTH
              + " are allowed");
    }
    List<String> words = new ArrayList<>();
    List<List<String>> phrases = new ArrayList<>();
    int from = 0;
    while (from < typed.length()) {
      int open = nextQuote(typed, from);
      int close = open < 0 ? -1 : nextQuote(typed, open + 1);
      if (close < 0) {
        words.addAll(words(typed.substring(from)));
        break;
      }
      words.addAll(words(typed.substring(from, open)));
      List<String> phrase = words(typed.substring(open + 1, close));
      if (!phrase.isEmpty()) {
        phrases.add(phrase);
      }
      from = close + 1;
    }
    Query query =
        new Query(typed.strip(), words.subList(0, Math.min(words.size(), MAX_WORDS)), phrases);
    if (query.isEmpty()) {
      throw new InvalidQueryException("the query holds no word to search for");
    }
    return query;
  }

  private static int nextQuote(String s, int from) {
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '"' || c == '\u201C' || c == '\u201D') {
        return i;
      }
    }
    return -1;
  }

  private static List<String> words(String s) {
    List<String> words = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    segmenter.reset(s.toCharArray(), s.length());
    while (segmenter.next()) {
      words.add(s.substring(segmenter.start(), segmenter.end()));
    }
    return words;
  }
}
