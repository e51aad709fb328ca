package vn.tracuu.ingest;

/** Ends the work on one page; {@link Corpus} makes an {@link Ingested.Refused} of it. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Ingested.Reason reason;

  RefusedException(Ingested.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  RefusedException(Ingested.Reason reason, String detail, Exception cause) {
    super(detail, cause);
    this.reason = reason;
  }

  Ingested.Refused at(String where) {
    return new Ingested.Refused(where, reason, String.valueOf(getMessage()));
  }
}
