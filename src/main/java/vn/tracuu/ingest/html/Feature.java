package vn.tracuu.ingest.html;

/**
 * What the generic scorer looks at in a line; none of it knows a language. Figures are between 0
 * and about 2; the weights are in {@code line-weights.tsv} beside this package's resources.
 */
enum Feature {
  BIAS,
  /** Logarithm of the length. */
  LENGTH,
  SHORT,
  LONG,
  VERY_LONG,
  /** Share of the line that is links. */
  LINKS,
  ALL_LINK,
  /** Ends with a full stop or another sign that ends sentences, quotes aside. */
  SENTENCE_END,
  PUNCTUATION,
  PARAGRAPH,
  HEADING,
  LIST,
  ROW,
  CAPTION,
  QUOTE,
  CODE,
  IN_NAVIGATION,
  IN_FOOTER,
  IN_HEADER,
  IN_ASIDE,
  IN_FORM,
  IN_CHROME,
  IN_COMMENTS,
  IN_RELATED,
  IN_SHARING,
  IN_ADVERT,
  IN_ABOUT,
  IN_CONTENT,
  IN_ARTICLE,
  /** Logarithm of the prose beside it in the parent of its box. */
  PROSE_BESIDE,
  PROSE_AROUND,
  /** Share of the page's prose that is in the parent of its box. */
  SHARE_BESIDE,
  SHARE_AROUND,
  LINKS_BESIDE,
  LINKS_AROUND,
  LENGTH_BEFORE,
  LENGTH_AFTER,
  LINKS_BEFORE,
  LINKS_AFTER,
  PROSE_BEFORE,
  PROSE_AFTER,
  ABOVE_TITLE,
  TITLE,
  POSITION,
  REPEATED,
  IN_WIDE,
  IN_NARROW,
  SHORT_IN_LIST,
  LINK_IN_LIST,
  HEADING_OF_PROSE,
  LONG_PARAGRAPH,
  SHORT_IN_WIDE,
  /** A child of the narrow container. */
  DIRECT,
  DEPTH_IN_NARROW,
  /** In the wide container, before its first prose. */
  BEFORE_PROSE,
  AFTER_PROSE;

  /** Its place in a line's figures, which are an array in this order. */
  @SuppressWarnings("EnumOrdinal") // the arrays are made and read in this package only
  int index() {
    return ordinal();
  }
}
