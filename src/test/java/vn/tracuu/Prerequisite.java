package vn.tracuu;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.opentest4j.TestAbortedException;

/**
 * What some tests need and not every machine has. Where it is missing they are skipped, unless
 * {@code -Dtracuu.tests.required=browser,cluster} names it: then they fail.
 */
public enum Prerequisite {
  BROWSER,
  CLUSTER;

  private static final List<String> REQUIRED =
      List.of(System.getProperty("tracuu.tests.required", "").split(",", -1));

  /**
   * Decides about a class of tests before any of its methods runs, so that nothing is torn down
   * that was never set up.
   *
   * @param missing said where it is not there
   */
  public ConditionEvaluationResult condition(boolean present, String missing) {
    if (present) {
      return ConditionEvaluationResult.enabled(key() + " found");
    }
    failIfRequired(missing);
    return ConditionEvaluationResult.disabled(missing);
  }

  /** What ends a single test or invocation as skipped; fails where it is required. */
  public TestAbortedException missing(String message) {
    failIfRequired(message);
    return new TestAbortedException(message);
  }

  private void failIfRequired(String message) {
    if (REQUIRED.contains(key())) {
      throw new AssertionError("tracuu.tests.required names " + key() + ", but: " + message);
    }
  }

  private String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
