package vn.tracuu.query;

/** What the {@link Lexer} makes of a typed text; {@code start} is its place in UTF-16 units. */
sealed interface Token {
  int start();

  /** A bare word. */
  record Text(Word word) implements Token {
    @Override
    public int start() {
      return word.start();
    }
  }

  /** {@code OR}; a word after all, if it does not stand between two parts. */
  record Or(Word word) implements Token {
    @Override
    public int start() {
      return word.start();
    }
  }

  /** A part that needs no more than its place in the tree. */
  record Part(Clause.Leaf clause, int start) implements Token {}

  /** {@code -}; always right before a {@link Part}, a {@link Name} or an {@link Open}. */
  record Minus(int start) implements Token {}

  /** {@code title:}; always right before a {@link Part} with a value or an {@link Open}. */
  record Name(QueryField field, int start) implements Token {}

  /** A parenthesis that has its {@link Close}. */
  record Open(int start) implements Token {}

  record Close(int start) implements Token {}
}
