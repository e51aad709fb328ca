package vn.tracuu.query;

import java.util.List;

/**
 * A query as it was understood.
 *
 * @param text what was typed, white space trimmed
 * @param words the words outside quotes, as typed, in order
 * @param phrases what stood in quotes: the words of each, as typed, in order; never an empty phrase
 */
public record Query(String text, List<String> words, List<List<String>> phrases) {
  public Query {
    words = List.copyOf(words);
    phrases = phrases.stream().map(List::copyOf).toList();
  }

  /** Whether nothing can match: not a single word was typed. */
  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }
}
