package vn.tracuu.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.Indexer;

/**
 * Builds generations of an index in a cluster, each from nothing in an OpenSearch index of its own
 * beside the served one.
 */
public final class OpenSearchIndexer implements Indexer, Closeable {
  /** How long a batch is tried: longer than a cluster takes to elect a manager and move shards. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Cluster cluster;
  private final Generations generations;
  private final int kept;
  private final Duration patience;

  /**
   * An indexer of a cluster.
   *
   * @param kept how many generations stay when a new one is published, at least 1
   * @throws IndexUnavailableException if the cluster cannot be reached or lacks our plugin; the
   *     message names the cure
   */
  public OpenSearchIndexer(Connection connection, int kept) {
    this(connection, kept, PATIENCE);
  }

  OpenSearchIndexer(Connection connection, int kept, Duration patience) {
    this.kept = kept;
    this.patience = patience;
    try {
      cluster = new Cluster(connection);
    } catch (IOException e) {
      throw new IndexUnavailableException(String.valueOf(e.getMessage()), e);
    }
    generations = new Generations(cluster);
    Preflight.check(cluster);
  }

  @Override
  public IndexBuild begin(BuildStart start) {
    try {
      return new OpenSearchBuild(cluster, generations, generations.create(), kept, patience);
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "no new index can be made at " + cluster.hosts() + " (" + e.getMessage() + ")", e);
    }
  }

  @Override
  public IndexBuild rehearse(BuildStart start) {
    return new RehearsedBuild();
  }

  @Override
  public void close() throws IOException {
    cluster.close();
  }
}
