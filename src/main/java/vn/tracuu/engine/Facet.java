package vn.tracuu.engine;

/** What articles can be counted by, and chosen by a click; an article may have several values. */
public enum Facet {
  /** Kind of document, {@code Nghị quyết}. */
  TYPE,
  /** Who issued the document, {@code Bộ Tài chính}. */
  ISSUER,
  /** Year of publication, else of the document's own number, {@code 2018}. */
  YEAR,
  /** Host or name of the site that the page was saved from. */
  SITE,
  /** Who wrote it. */
  AUTHOR,
  /** A number that it cites, canonical, {@code 18-NQ/TW}. */
  CITES
}
