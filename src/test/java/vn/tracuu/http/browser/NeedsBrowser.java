package vn.tracuu.http.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.tracuu.Prerequisite;

/** Skips a class of tests as a whole where there is no browser. */
final class NeedsBrowser implements ExecutionCondition {
  private static final String NONE =
      "NO BROWSER: these tests are skipped. Install one with"
          + " 'apt-get install -y chromium chromium-driver fonts-noto-core', or name one with"
          + " -Dtracuu.browser=PATH -Dtracuu.chromedriver=PATH";

  private static boolean said;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean found = Browser.isInstalled();
    if (!found && !said) {
      said = true;
      System.err.println(NONE);
    }
    return Prerequisite.BROWSER.condition(found, NONE);
  }
}
