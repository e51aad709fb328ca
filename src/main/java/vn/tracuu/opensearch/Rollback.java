package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.List;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;

/** Going back to the generation before. */
public final class Rollback {
  private Rollback() {}

  /**
   * Makes the generation before the served one the served one, in one step. The one that was served
   * stays until the next build.
   *
   * @return the generation that is served now
   * @throws IndexUnavailableException if there is none before it
   */
  public static IndexInfo run(Connection connection) throws IOException {
    try (Cluster cluster = new Cluster(connection)) {
      Generations generations = new Generations(cluster);
      List<Generations.Described> whole =
          generations.list().stream().filter(Generations.Described::isWhole).toList();
      long served =
          whole.stream()
              .filter(Generations.Described::served)
              .mapToLong(Generations.Described::number)
              .findFirst()
              .orElse(Long.MAX_VALUE);
      Generations.Described before =
          whole.reversed().stream()
              .filter(g -> g.number() < served)
              .findFirst()
              .orElseThrow(() ->
                  new IndexUnavailableException(
                      "there is no whole generation before the served one at "
                          + cluster.hosts()
                          + ": run \"tracuu reindex --engine opensearch\" to build one"));
      generations.serve(before);
      return before.info();
    }
  }
}
