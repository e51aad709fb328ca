package vn.tracuu.ingest;

import vn.tracuu.article.Article;

/** What became of one page: an article, or a refusal. */
public sealed interface Ingested {
  /** The page is an article. */
  record Accepted(Article article) implements Ingested {}

  /**
   * The page is not searchable.
   *
   * @param where the page: its path below the corpus folder, with the line for a page within a file
   * @param reason of which kind the trouble is
   * @param detail one sentence for the person who keeps the corpus
   */
  record Refused(String where, Reason reason, String detail) implements Ingested {}

  /** The kinds of trouble. */
  enum Reason {
    /** The file cannot be opened or read. */
    UNREADABLE,
    /** A link to another place: a corpus is what lies in its folder. */
    LINK,
    /** Nothing in it. */
    EMPTY,
    /** Over {@link Limits#MAX_PAGE_BYTES}. */
    TOO_LARGE,
    /** Packed so densely that it is no text. */
    BOMB,
    /** Not a text at all. */
    BINARY,
    /** Bytes that its encoding does not have. */
    WRONG_ENCODING,
    /** A line of a JSONL file that is not what the format asks for. */
    MALFORMED,
    /** No title or no text was found in it. */
    NO_ARTICLE
  }
}
