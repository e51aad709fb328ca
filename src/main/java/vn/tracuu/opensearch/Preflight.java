package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.schema.Fields;

/** Looks before anything is begun whether a cluster can hold our indices at all. */
final class Preflight {
  static final String PLUGIN = "tracuu-analysis";

  private static final String ANALYSIS = "+analysis.";

  private Preflight() {}

  /**
   * Passes, or says what is missing and the cure.
   *
   * @throws IndexUnavailableException if no node answers, or one that holds data lacks our plugin
   *     or has another version of it
   */
  static void check(Cluster cluster) {
    JsonNode nodes;
    try {
      nodes = cluster.get("/_nodes/plugins").path("nodes");
    } catch (RefusedException e) {
      throw refused(cluster, e);
    } catch (IOException e) {
      throw unreachable(cluster, e);
    }
    List<String> problems = new ArrayList<>();
    nodes.forEach(node -> addProblems(problems, node));
    if (!problems.isEmpty()) {
      throw new IndexUnavailableException(
          String.join("; ", problems)
              + ": stop the node, run \"bin/opensearch-plugin install file:///.../tracuu-analysis.zip\" with the zip that \"./mvnw package\" makes (\"remove "
              + PLUGIN
              + "\" the old one first), and start it again");
    }
  }

  /** What is thrown when no node answers. */
  static IndexUnavailableException unreachable(Cluster cluster, IOException e) {
    if (causeIn(e) instanceof SSLException tls) {
      return insecure(cluster, tls);
    }
    return new IndexUnavailableException(
        "no node of OpenSearch answers at "
            + cluster.hosts()
            + " ("
            + e.getMessage()
            + "): start the cluster, or name its nodes with --hosts",
        "no node of the cluster answers",
        e);
  }

  /** The first trouble with TLS among the causes; what was thrown if there is none. */
  private static Throwable causeIn(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return cause;
      }
    }
    return e;
  }

  private static IndexUnavailableException insecure(Cluster cluster, SSLException e) {
    boolean certificate =
        e instanceof SSLHandshakeException || e instanceof SSLPeerUnverifiedException;
    return new IndexUnavailableException(
        certificate
            ? "the certificate of %s is not trusted (%s): set opensearch-ca to a PEM file of the authority that signed it, and name the nodes as their certificates do"
                .formatted(cluster.hosts(), e.getMessage())
            : "%s does not speak TLS (%s): name it with http://, or set TLS up there"
                .formatted(cluster.hosts(), e.getMessage()),
        "no node of the cluster can be trusted",
        e);
  }

  private static IndexUnavailableException refused(Cluster cluster, RefusedException e) {
    String cure =
        switch (e.status()) {
          case 401 -> "set opensearch-user and opensearch-password as the cluster knows them";
          case 403 -> "the user needs the privilege cluster:monitor/nodes/info";
          default -> "wait until it has a manager, or look at its logs";
        };
    return new IndexUnavailableException(
        "the cluster at %s does not say which plugins it has (%s): %s"
            .formatted(cluster.hosts(), e.getMessage(), cure),
        "the cluster refuses to answer",
        e);
  }

  private static void addProblems(List<String> problems, JsonNode node) {
    boolean holdsData = false;
    for (JsonNode role : node.path("roles")) {
      holdsData |= role.asText().equals("data");
    }
    if (!holdsData) {
      return;
    }
    String name = node.path("name").asText();
    for (JsonNode plugin : node.path("plugins")) {
      if (plugin.path("name").asText().equals(PLUGIN)) {
        String version = plugin.path("version").asText();
        if (!version.endsWith(ANALYSIS + Fields.ANALYSIS_VERSION)) {
          problems.add(
              "node %s has the plugin %s of version %s, this program needs one of analysis %d"
                  .formatted(name, PLUGIN, version, Fields.ANALYSIS_VERSION));
        }
        return;
      }
    }
    problems.add("node %s lacks the plugin %s".formatted(name, PLUGIN));
  }
}
