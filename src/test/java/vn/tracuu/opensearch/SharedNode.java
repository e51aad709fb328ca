package vn.tracuu.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.tracuu.Prerequisite;

/**
 * One node for all tests of a run, which is stopped when the run ends, and others for single tests.
 */
public final class SharedNode {
  /** Said of the tests that are skipped without the server. */
  static final String UNAVAILABLE =
      "SKIPPED: Maven could not get the OpenSearch server "
          + Distribution.VERSION
          + " (160 MB); nothing was tested against it";

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
      node = Optional.of(another().start());
    }
    return node.get();
  }

  /** A node of one test's own, not yet started, which ends with the run at the latest. */
  public static TestNode another() throws IOException, InterruptedException {
    Distribution distribution = distribution();
    TestNode single = TestNode.single(distribution, folder(distribution));
    Runtime.getRuntime().addShutdownHook(new Thread(single::close));
    return single;
  }

  /** The server; where Maven cannot get it, the test is skipped. */
  static Distribution distribution() throws IOException, InterruptedException {
    return Distribution.unpack().orElseThrow(() -> Prerequisite.CLUSTER.missing(UNAVAILABLE));
  }

  /** A new folder that a node may use. */
  static Path folder(Distribution distribution) throws IOException {
    return Files.createTempDirectory(distribution.home().getParent(), "node").toAbsolutePath();
  }

  /** Whether there is a server that tests can start, or one that runs already. */
  static boolean isAvailable() throws IOException, InterruptedException {
    return !RUNNING.isEmpty() || Distribution.isAvailable();
  }
}
