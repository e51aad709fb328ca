package vn.tracuu.cli;

/** Whether a person is watching. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether both input and output are a terminal. Since JDK 22 {@link System#console} says so only
   * under this setting, which must be made before the first call.
   */
  @SuppressWarnings("SystemConsoleNull") // with the setting it does return null
  static boolean isInteractive() {
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
