package vn.tracuu.opensearch;

import java.io.IOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.tracuu.Prerequisite;

/** Skips a class of tests as a whole where Maven cannot get the OpenSearch server. */
public final class NeedsCluster implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    try {
      return Prerequisite.CLUSTER.condition(SharedNode.isAvailable(), SharedNode.UNAVAILABLE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
