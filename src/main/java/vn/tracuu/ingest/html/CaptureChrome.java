package vn.tracuu.ingest.html;

/** Lines that recur at the same end of the captured texts of one site. Immutable. */
public final class CaptureChrome {
  /** Nothing is known of the site. */
  public static final CaptureChrome NONE = new CaptureChrome();

  /** Drops the recurring lines. */
  void drop(Outline outline) {}
}
