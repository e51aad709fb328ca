package vn.tracuu.ingest;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What no stage of reading foresaw, as a refusal of the page that it happened at. */
final class Defects {
  private static final Logger LOG = System.getLogger(Defects.class.getName());

  private Defects() {}

  /** A step of the work on one page. */
  interface Step<T> {
    T take() throws IOException, RefusedException;
  }

  /**
   * Takes a step: the one place where an exception that nobody foresaw becomes a refusal. What a
   * developer needs goes to the log, where it is asked for.
   */
  static <T> T guarded(Step<T> step) throws IOException, RefusedException {
    try {
      return step.take();
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "a defect", e);
      throw new RefusedException(
          Ingested.Reason.DEFECT, "this program failed at it" + place(e) + ", a fault of ours");
    }
  }

  /** Our own line that it happened in: {@code (Warc line 12)}. */
  private static String place(RuntimeException e) {
    for (StackTraceElement at : e.getStackTrace()) {
      if (at.getClassName().startsWith("vn.tracuu.")) {
        String name = at.getClassName();
        return " ("
            + name.substring(name.lastIndexOf('.') + 1)
            + " line "
            + at.getLineNumber()
            + ")";
      }
    }
    return "";
  }
}
