package vn.tracuu.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** One node for all tests of a run; it is stopped when the run ends. */
public final class SharedNode {
  private static Optional<TestNode> node = Optional.empty();

  /** A node that runs already, while a test is being written: its host and port. */
  private static final String RUNNING = System.getProperty("opensearch.host", "");

  private SharedNode() {}

  /** Host and port of the node; where Maven cannot get the server, the test is skipped. */
  public static synchronized String host() throws IOException, InterruptedException {
    return RUNNING.isEmpty() ? node().host() : RUNNING;
  }

  static synchronized TestNode node() throws IOException, InterruptedException {
    if (node.isEmpty()) {
      Distribution distribution =
          Distribution.unpack().orElseGet(() -> Assumptions.abort(unavailable()));
      Path folder =
          Files.createTempDirectory(distribution.home().getParent(), "node").toAbsolutePath();
      TestNode started = TestNode.single(distribution, folder).start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      node = Optional.of(started);
    }
    return node.get();
  }

  private static String unavailable() {
    return "SKIPPED: Maven could not get the OpenSearch server "
        + Distribution.VERSION
        + " (160 MB); nothing was tested against it";
  }
}
