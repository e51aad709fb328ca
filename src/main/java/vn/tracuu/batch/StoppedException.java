package vn.tracuu.batch;

/** Ends a batch that was told to end. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException() {
    super("stopped; what was served is still served");
  }
}
