package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A cluster of three nodes on loopback, each of which may be its manager and holds data. */
final class ThreeNodes implements Closeable {
  private final List<TestNode> nodes;

  private ThreeNodes(List<TestNode> nodes) {
    this.nodes = nodes;
  }

  static ThreeNodes start() throws IOException, InterruptedException {
    Distribution server =
        Distribution.unpack()
            .orElseThrow(() -> new IOException("Maven could not get the OpenSearch server"));
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ports.add(TestNode.freePort());
    }
    String seeds = ports.stream().map(p -> "\"127.0.0.1:" + p + "\"").collect(joining());
    String names = IntStream.rangeClosed(1, 3).mapToObj(i -> "node" + i).collect(joining());
    Map<String, String> settings =
        Map.of("discovery.seed_hosts", seeds, "cluster.initial_cluster_manager_nodes", names);
    List<TestNode> nodes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path folder = Files.createTempDirectory(server.home().getParent(), "node").toAbsolutePath();
      nodes.add(
          new TestNode(
              server, "node" + (i + 1), folder, TestNode.freePort(), ports.get(i), settings));
    }
    ThreeNodes three = new ThreeNodes(nodes);
    Runtime.getRuntime().addShutdownHook(new Thread(three::close));
    for (TestNode node : nodes) {
      node.launch();
    }
    nodes.getFirst().awaitReady(3);
    return three;
  }

  /** A connection to all of them; each holds a copy of every part. */
  Connection connection(String prefix, int shards) {
    List<URI> hosts = nodes.stream().map(n -> URI.create("http://" + n.host())).toList();
    return new Connection(hosts, prefix, "", "", null, shards, 2);
  }

  /** The node that is the manager now, as the others say. */
  TestNode manager() throws IOException, InterruptedException {
    String answer = alive().ask("GET", "/_cat/cluster_manager?format=json", "");
    JsonNode manager = Cluster.JSON.readTree(answer).path(0).path("node");
    return nodes.stream().filter(n -> n.name().equals(manager.asText())).findFirst().orElseThrow();
  }

  /** One that lives and is not the manager. */
  TestNode another() throws IOException, InterruptedException {
    TestNode manager = manager();
    return nodes.stream().filter(n -> n.isAlive() && n != manager).findFirst().orElseThrow();
  }

  /** Waits until every copy of every part is in place again. */
  void awaitGreen() throws IOException, InterruptedException {
    String path = "/_cluster/health?wait_for_status=green&wait_for_nodes=3&timeout=50s";
    for (int i = 0; i < 6; i++) {
      if (Cluster.JSON
          .readTree(alive().ask("GET", path, ""))
          .path("timed_out")
          .asText()
          .equals("false")) {
        return;
      }
    }
    throw new IOException("the cluster does not become green");
  }

  private TestNode alive() {
    return nodes.stream().filter(TestNode::isAlive).findFirst().orElseThrow();
  }

  private static Collector<CharSequence, ?, String> joining() {
    return Collectors.joining(", ", "[", "]");
  }

  @Override
  public void close() {
    nodes.forEach(TestNode::close);
  }
}
