package vn.tracuu.cli;

import java.io.IOException;
import org.jline.terminal.TerminalBuilder;

/** Whether a person is watching. */
final class Terminal {
  private static final String DUMB = "dumb";

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

  /** How wide the terminal is, in columns; 0 where output is no terminal, or nobody knows. */
  static int width() {
    if (!isInteractive()) {
      return 0;
    }
    try (var terminal = TerminalBuilder.builder().system(true).dumb(true).build()) {
      return Math.max(0, terminal.getWidth());
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether matches may be shown bold; {@code NO_COLOR} says no, as no-color.org has it. */
  static boolean hasStyles() {
    String none = System.getenv("NO_COLOR");
    return isInteractive()
        && (none == null || none.isEmpty())
        && !DUMB.equals(System.getenv("TERM"));
  }
}
