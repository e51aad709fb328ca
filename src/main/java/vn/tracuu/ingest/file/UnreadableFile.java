package vn.tracuu.ingest.file;

/** A file that gives no article, with the reason. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** The kinds of trouble. */
  public enum Reason {
    /** No text and no picture in it. */
    EMPTY,
    /** It ends in the middle. */
    CUT,
    /** It is not built as its first bytes say. */
    DAMAGED,
    /** A password is asked for, or its content is encrypted. */
    PROTECTED,
    /** It carries a program. */
    MACROS,
    /** More bytes, pages, text, memory or time than a file may take. */
    TOO_LARGE,
    /** It unpacks to many times its size. */
    BOMB,
    /** A format that is not read here. */
    OTHER_FORMAT,
    /** A template whose places were never filled, or a text whose letters were lost. */
    BROKEN_TEXT
  }

  UnreadableFile(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  UnreadableFile(Reason reason, String detail, Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** Of which kind the trouble is. */
  public Reason reason() {
    return reason;
  }
}
