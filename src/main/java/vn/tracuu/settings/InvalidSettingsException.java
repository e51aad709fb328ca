package vn.tracuu.settings;

import java.util.List;

/** Settings that cannot be used; the message has a line for each problem, and names all of them. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private InvalidSettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }

  static void throwIfAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }
}
