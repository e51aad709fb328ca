package vn.tracuu.ingest.html;

/**
 * What the scorer of captured text looks at in a line: all that text without tags can tell. Figures
 * are between 0 and about 2; the weights are in {@code capture-weights.tsv} beside this package's
 * resources.
 */
enum CaptureFeature {
  BIAS,
  /** Logarithm of the length. */
  LENGTH,
  SHORT,
  LONG,
  VERY_LONG,
  SENTENCE_END,
  /** Long, and a sentence by its end. */
  PROSE,
  PUNCTUATION,
  COMMA,
  /** Share of the words that begin with a capital. */
  CAPITALS,
  /** All letters are capitals. */
  UPPER_CASE,
  LOWER_START,
  DIGITS,
  /** No letter in it: a cell of a table, a page number, a line of signs. */
  NO_LETTERS,
  NO_LETTERS_AROUND,
  /** Starts with a bullet, a letter or a figure as lists have them. */
  LIST_MARK,
  /** Cells of a table. */
  ROW,
  /** A short label with a colon, and its value. */
  LABEL,
  /** A colon as the last sign. */
  COLON_END,
  /** Mail, telephone or web address. */
  CONTACT,
  /** A time stamp as only machines write them. */
  TIME_STAMP,
  DATE,
  DATE_ONLY,
  COPYRIGHT,
  PHRASE,
  RELATED_HEADING,
  CREDIT,
  CAPTION,
  /** Share of the line that is links, as only markdown tells. */
  LINKS,
  ALL_LINK,
  LINKS_AROUND,
  HEADING,
  LIST,
  LINK_IN_LIST,
  REPEATED,
  REPEATED_OFTEN,
  BLANK_BEFORE,
  BLANK_AFTER,
  LENGTH_BEFORE,
  LENGTH_AFTER,
  PROSE_BEFORE,
  PROSE_AFTER,
  DATE_BEFORE,
  DATE_AFTER,
  /** Share of prose among the lines up to three away, and up to ten. */
  PROSE_NEAR,
  PROSE_AROUND,
  /** Share of short lines that are no sentences among those up to five away. */
  LABELS_AROUND,
  /** Share of contacts and of dates among the lines up to five away. */
  CONTACTS_AROUND,
  DATES_AROUND,
  /** Logarithm of the length of the run of lines without prose around. */
  RUN,
  /** Short, in a run of such lines. */
  LABEL_IN_RUN,
  /** Few lines below a phrase that heads chrome, and no prose between. */
  BELOW_PHRASE,
  IN_CORE,
  BEFORE_CORE,
  AFTER_CORE,
  /** Logarithm of how many lines away the core is. */
  FROM_CORE,
  /** Right above or below the core. */
  AT_CORE,
  /** Outside of the core, but prose. */
  PROSE_OUTSIDE,
  POSITION,
  /** Share of the pairs of words that other lines of the core have, too. */
  COHESION,
  COHESION_OUTSIDE,
  ROW_IN_CORE,
  SHORT_IN_CORE,
  BELOW_PHRASE_IN_CORE;

  /** Its place in a line's figures, which are an array in this order. */
  @SuppressWarnings("EnumOrdinal") // the arrays are made and read in this package only
  int index() {
    return ordinal();
  }
}
