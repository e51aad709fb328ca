package vn.tracuu.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a person typed; the language is in {@code src/docs/query-language.md}.
 *
 * <p>Nothing but an over-long or empty query is refused: what cannot be an operator is text, and
 * what is beyond a bound is ignored, with a {@link Note}. The steps are {@link Word words}, {@link
 * Pairs}, {@link Numbers}, {@link Lexer tokens}, {@link Tree}; each is linear in the length of the
 * query. Stateless; safe for all threads.
 */
public final class QueryParser {
  /** The longest query in UTF-16 units; the longest real question of the judged sets has 394. */
  public static final int MAX_LENGTH = 1_000;

  /** The most words that are read; the rest of the query is ignored. */
  public static final int MAX_WORDS = 256;

  /** The most leaves of the tree; the rest of the query is ignored. */
  public static final int MAX_CLAUSES = 64;

  /** The most parentheses within one another; deeper ones are ignored, not what is in them. */
  public static final int MAX_DEPTH = 8;

  /** The most words between those of a phrase; a larger distance counts as this one. */
  public static final int MAX_SLOP = 50;

  /** How often a phrase may have one word, marks aside; the rest of the phrase is ignored. */
  public static final int MAX_REPEATED = 16;

  /** Before a whole query: its words are meant with the marks that they are typed with. */
  public static final String EXACT = "=";

  private QueryParser() {}

  /**
   * Reads a query; the marks of its words are exact if it begins with {@link #EXACT}.
   *
   * @throws InvalidQueryException if it is longer than {@link #MAX_LENGTH} or holds no word
   */
  public static Query parse(String typed) {
    return parse(typed, typed.strip().startsWith(EXACT) ? Marks.EXACT : Marks.ANY);
  }

  /**
   * Reads a query.
   *
   * @param marks what the marks of its words mean
   * @throws InvalidQueryException if it is longer than {@link #MAX_LENGTH} or holds no word
   */
  public static Query parse(String typed, Marks marks) {
    if (typed.length() > MAX_LENGTH) {
      throw new InvalidQueryException(
          "the query is "
              + typed.length()
              + " characters long; at most "
              + MAX_LENGTH
              + " are allowed");
    }
    String text = typed.strip();
    List<Word> words = Word.in(text);
    List<Note> notes = new ArrayList<>();
    String read = text;
    if (words.size() > MAX_WORDS) {
      int cut = words.get(MAX_WORDS).start();
      notes.add(Note.Code.TOO_MANY_WORDS.about(text.substring(cut)));
      read = text.substring(0, cut);
      words = words.subList(0, MAX_WORDS);
    }
    Clause root = Tree.of(read, Lexer.tokens(read, words, notes), notes);
    if (root == null) {
      throw new InvalidQueryException("the query holds no word to search for");
    }
    return new Query(text, root, notes, marks);
  }
}
