package vn.tracuu.relation;

import org.jspecify.annotations.Nullable;

/**
 * A token of a clean text.
 *
 * @param word what it is
 * @param start where it begins
 * @param end where it ends (exclusive)
 * @param mention the document, of a {@link Word#MENTION}
 */
record Token(Word word, int start, int end, @Nullable Mention mention) {
  boolean is(Word other) {
    return word == other;
  }

  Mention document() {
    if (mention == null) {
      throw new IllegalStateException("not a document: " + word);
    }
    return mention;
  }
}
