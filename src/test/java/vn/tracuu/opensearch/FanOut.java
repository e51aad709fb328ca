package vn.tracuu.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Simulates how long searches take in a cluster of many shards, from what they cost on one. A
 * search costs each of its shards what that query cost the measured one, times a ratio drawn from
 * how the repetitions of all queries lie around their own means; when the slowest is done, a node
 * puts the answer together, and then the service ranks. A core does one task at a time, in the
 * order in which they came; searches come at random (Poisson). Network, pauses of seconds and dead
 * nodes are not simulated.
 *
 * <p>A command: {@code FanOut COSTS.tsv FIXED_MS FACTOR CORES SHARDS/NODES...}, where a shard costs
 * FACTOR times what the measured one did; {@code src/docs/sizing.md} says how it is run and what it
 * gave.
 */
final class FanOut {
  private static final int SEARCHES = 20_000;
  private static final long SEED = 7;
  private static final List<Double> LOADS = List.of(0.01, 0.3, 0.5, 0.7);

  private final ShardCosts costs;
  private final double fixed;
  private final int shards;
  private final int nodes;
  private final int cores;

  /**
   * Describes the cluster.
   *
   * @param fixed milliseconds of a search on the nodes that do not grow with the number of shards;
   *     they are part of what was measured on one
   * @param cores of each node
   */
  FanOut(ShardCosts costs, double fixed, int shards, int nodes, int cores) {
    this.costs = costs;
    this.fixed = fixed;
    this.shards = shards;
    this.nodes = nodes;
    this.cores = cores;
  }

  /**
   * What searches took.
   *
   * @param cpu milliseconds of all nodes for a search, in the mean
   * @param busy which share of the cores' time was used
   * @param perSecond searches that came in a second
   * @param p50 milliseconds
   * @param p99 milliseconds
   */
  record Times(double cpu, double busy, double perSecond, double p50, double p99) {}

  /**
   * A task that can begin at a time, in milliseconds.
   *
   * @param last whether it puts the answer together
   */
  private record Task(double from, int search, int node, double cpu, boolean last) {}

  /** Simulates so many searches at a load of the cores, which is more than 0 and less than 1. */
  Times run(double load, int searches, long seed) {
    return new Run(searches, new Random(seed))
        .all(load * nodes * cores / costs.expected(shards, fixed));
  }

  /** One simulation, for one thread, once. */
  private final class Run {
    private final Random random;
    private final int[] query;
    private final double[] came;
    private final double[] done;
    private final int[] left;
    private final PriorityQueue<Task> tasks =
        new PriorityQueue<>(Comparator.comparingDouble(Task::from));

    /** When each core of each node will be free. */
    private final List<PriorityQueue<Double>> free = new ArrayList<>();

    private double used;

    Run(int searches, Random random) {
      this.random = random;
      query = random.ints(searches, 0, costs.queries()).toArray();
      came = new double[searches];
      done = new double[searches];
      left = new int[searches];
      for (int n = 0; n < nodes; n++) {
        free.add(new PriorityQueue<>(Collections.nCopies(cores, 0.0)));
      }
    }

    /**
     * @param rate searches a millisecond
     */
    Times all(double rate) {
      double clock = 0;
      for (int search = 0; search < query.length; search++) {
        clock -= Math.log(1 - random.nextDouble()) / rate;
        workUntil(clock);
        begin(search, clock);
      }
      workUntil(Double.POSITIVE_INFINITY);
      return times();
    }

    private void begin(int search, double now) {
      came[search] = now;
      left[search] = shards;
      for (int shard = 0; shard < shards; shard++) {
        double cpu = costs.draw(query[search], fixed, random);
        tasks.add(new Task(now, search, shard % nodes, cpu, false));
      }
    }

    private void workUntil(double time) {
      while (!tasks.isEmpty() && tasks.element().from <= time) {
        work(tasks.remove());
      }
    }

    private void work(Task task) {
      PriorityQueue<Double> core = free.get(task.node);
      double end = Math.max(task.from, core.remove()) + task.cpu;
      core.add(end);
      used += task.cpu;
      done[task.search] = Math.max(done[task.search], end);
      if (!task.last && --left[task.search] == 0 && fixed > 0) {
        tasks.add(new Task(done[task.search], task.search, random.nextInt(nodes), fixed, true));
      }
    }

    private Times times() {
      double[] took = new double[query.length];
      for (int s = 0; s < took.length; s++) {
        took[s] = done[s] - came[s] + costs.own().get(query[s]);
      }
      Arrays.sort(took);
      double end = Arrays.stream(done).max().orElse(0);
      return new Times(
          used / took.length,
          used / (end * nodes * cores),
          1_000 * took.length / end,
          took[took.length / 2],
          took[took.length * 99 / 100]);
    }
  }

  /** Prints the times of some clusters at some loads. */
  public static void main(String[] args) throws IOException {
    double fixed = Double.parseDouble(args[1]);
    ShardCosts costs =
        ShardCosts.read(Files.readAllLines(Path.of(args[0])))
            .times(Double.parseDouble(args[2]), fixed);
    for (String cluster : List.of(args).subList(4, args.length)) {
      int slash = cluster.indexOf('/');
      FanOut fanOut =
          new FanOut(
              costs,
              fixed,
              Integer.parseInt(cluster.substring(0, slash)),
              Integer.parseInt(cluster.substring(slash + 1)),
              Integer.parseInt(args[3]));
      LOADS.forEach(load -> print(cluster, load, fanOut.run(load, SEARCHES, SEED)));
    }
  }

  private static void print(String cluster, double load, Times times) {
    System.out.printf(
        Locale.ROOT,
        "%s, %.0f %% busy: %.1f CPU ms a search, %.1f searches a second, p50 %.0f ms, p99 %.0f ms%n",
        cluster,
        100 * load,
        times.cpu,
        times.perSecond,
        times.p50,
        times.p99);
  }
}
