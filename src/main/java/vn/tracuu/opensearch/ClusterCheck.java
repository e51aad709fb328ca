package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * Looks for what is wrong with the indices in a cluster. Writes nothing; may run while they are
 * served and built. The bytes on the disks are the nodes' business: they check theirs as they read
 * and copy.
 */
public final class ClusterCheck {
  private final Cluster cluster;
  private final Generations generations;
  private final List<Finding> findings = new ArrayList<>();

  private ClusterCheck(Cluster cluster) {
    this.cluster = cluster;
    this.generations = new Generations(cluster);
  }

  /**
   * Something that is wrong.
   *
   * @param where the index or cluster
   * @param problem what is wrong with it
   * @param cure what to do
   */
  public record Finding(String where, String problem, String cure) {}

  /** Everything that is wrong; empty if all is sound. */
  public static List<Finding> of(Connection connection) throws IOException {
    try (Cluster cluster = new Cluster(connection)) {
      ClusterCheck check = new ClusterCheck(cluster);
      check.run();
      return check.findings;
    }
  }

  private void run() throws IOException {
    try {
      Preflight.check(cluster);
      generations.served();
    } catch (IndexUnavailableException e) {
      find(cluster.hosts(), String.valueOf(e.getMessage()), "as it says");
    }
    for (Generations.Described generation : generations.list()) {
      check(generation);
    }
  }

  private void check(Generations.Described generation) throws IOException {
    String index = generations.index(generation.name());
    JsonNode health = cluster.get("/_cluster/health/" + index);
    String status = health.path("status").asText();
    if (!status.equals("green")) {
      boolean lost = status.equals("red");
      find(
          index,
          health.path("unassigned_shards").asInt()
              + (lost ? " parts cannot be reached" : " copies of its parts are missing"),
          lost
              ? "start the nodes that are down, or run \"tracuu reindex\""
              : "start the nodes that are down, or wait while copies are made");
    }
    if (!generation.isWhole()) {
      find(index, "is not whole", "if no build is under way, the next one removes it");
    } else if (!status.equals("red")) {
      long found = generations.count(index);
      if (found != generation.articles()) {
        find(
            index,
            "has " + found + " articles, it was built with " + generation.articles(),
            "run \"tracuu reindex\"");
      }
    }
  }

  private void find(String where, String problem, String cure) {
    findings.add(new Finding(where, problem, cure));
  }
}
