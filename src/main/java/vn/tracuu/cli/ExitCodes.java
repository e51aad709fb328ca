package vn.tracuu.cli;

/** What the commands tell the shell. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;

  /** Done, but some pages were refused. */
  static final int DONE_WITH_REFUSALS = 3;

  private ExitCodes() {}
}
