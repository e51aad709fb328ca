package vn.tracuu.query;

/** What the marks mean that the words of a query were typed with. */
public enum Marks {
  /** They prefer: a word is found with whatever marks, and best with its own. */
  ANY,
  /** A word that was typed with marks is found with these only; one without marks with any. */
  EXACT
}
