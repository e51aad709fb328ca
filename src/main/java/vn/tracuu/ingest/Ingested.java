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
    UNREADABLE(true),
    /** The file ends in the middle: of a packed stream, a record, a line. */
    CUT(true),
    /** A part of the file is nothing that can be read. */
    DAMAGED(true),
    /** A link to another place: a corpus is what lies in its folder. */
    LINK(false),
    /** Nothing in it. */
    EMPTY(true),
    /** Over {@link Limits#MAX_PAGE_BYTES}. */
    TOO_LARGE(false),
    /** More document numbers than {@link vn.tracuu.number.CitationLimit#MAX}. */
    TOO_MANY_NUMBERS(false),
    /** Packed so densely that it is no text. */
    BOMB(true),
    /** Packed in a way that is not read here. */
    CODING(false),
    /** A password is asked for, or the content is encrypted. */
    PROTECTED(true),
    /** It carries a program. */
    MACROS(false),
    /** Not a text at all. */
    BINARY(true),
    /** Bytes that its encoding does not have. */
    WRONG_ENCODING(true),
    /** A line of a JSONL file, or a record of an archive, that is not what the format asks for. */
    MALFORMED(false),
    /** No title or no text was found in it. */
    NO_ARTICLE(false),
    /** This program failed at it: a fault of ours, and no other page pays for it. */
    DEFECT(true);

    private final boolean unread;

    Reason(boolean unread) {
      this.unread = unread;
    }

    /**
     * Whether the trouble tells nothing of what the page says: a file with it that was read well
     * before keeps its articles, until it can be read again.
     */
    public boolean isUnread() {
      return unread;
    }
  }
}
