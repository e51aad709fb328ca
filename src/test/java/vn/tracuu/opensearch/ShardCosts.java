package vn.tracuu.opensearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * What searches cost on one shard, as {@code src/docs/measure/SearchCost.java} measured it.
 *
 * @param node milliseconds of the node's processor time for each query
 * @param own milliseconds of the service's for the same
 * @param ratios of single searches to the mean of their query, on the node
 */
record ShardCosts(List<Double> node, List<Double> own, List<Double> ratios) {
  ShardCosts {
    node = List.copyOf(node);
    own = List.copyOf(own);
    ratios = List.copyOf(ratios);
  }

  /**
   * Reads them.
   *
   * @param lines class, query, milliseconds of node, service and clock, between tabs
   */
  static ShardCosts read(List<String> lines) {
    TreeMap<Integer, List<double[]>> byQuery = new TreeMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      byQuery
          .computeIfAbsent(Integer.valueOf(cells[1]), q -> new ArrayList<>())
          .add(new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
    }
    List<Double> node = new ArrayList<>();
    List<Double> own = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (List<double[]> searches : byQuery.values()) {
      double mean = searches.stream().mapToDouble(s -> s[0]).average().orElseThrow();
      node.add(mean);
      own.add(searches.stream().mapToDouble(s -> s[1]).average().orElseThrow());
      searches.forEach(s -> ratios.add(mean == 0 ? 1 : s[0] / mean));
    }
    return new ShardCosts(node, own, ratios);
  }

  int queries() {
    return node.size();
  }

  /**
   * The same on a shard that costs so many times as much, but for what does not grow with it.
   *
   * @param fixed milliseconds of the node that do not grow
   */
  ShardCosts times(double factor, double fixed) {
    List<Double> larger =
        node.stream().map(c -> Math.min(c, fixed) + Math.max(0, c - fixed) * factor).toList();
    return new ShardCosts(larger, own, ratios);
  }

  /**
   * What one of several shards may cost for a query.
   *
   * @param fixed milliseconds that do not grow with the number of shards
   */
  double draw(int query, double fixed, Random random) {
    double ratio = ratios.get(random.nextInt(ratios.size()));
    return Math.max(0, node.get(query) - fixed) * ratio;
  }

  /** Milliseconds of so many shards together, in the mean of the queries. */
  double expected(int shards, double fixed) {
    double one = node.stream().mapToDouble(c -> Math.max(0, c - fixed)).average().orElse(0);
    return fixed + shards * one;
  }
}
