package vn.tracuu.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a cluster, and what in it is ours.
 *
 * @param hosts addresses of nodes, {@code http} or {@code https}; at least one. While one of them
 *     answers, the cluster is reached
 * @param prefix what the names of our indices begin with, and the name of the alias of the served
 *     one
 * @param user who we are there; empty: nobody asks
 * @param password of that user
 * @param authorities a PEM file of the authorities that may have signed the nodes' certificates, or
 *     null for those that Java knows
 * @param shards into how many parts a new index is divided
 * @param replicas how many copies of each part there are besides the first; fewer while there are
 *     not so many nodes
 */
public record Connection(
    List<URI> hosts,
    String prefix,
    String user,
    String password,
    @Nullable Path authorities,
    int shards,
    int replicas) {
  public Connection {
    hosts = List.copyOf(hosts);
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("name at least one host");
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Connection[hosts=%s, prefix=%s, user=%s, shards=%d, replicas=%d]"
        .formatted(hosts, prefix, user, shards, replicas);
  }
}
