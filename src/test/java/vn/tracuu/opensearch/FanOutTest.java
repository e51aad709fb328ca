package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FanOutTest {
  private static final int SEARCHES = 20_000;
  private static final long SEED = 11;
  private static final double IDLE = 1e-6;

  /** Two repetitions of a query of 10 ms and of one of 30 ms, 5 ms of them fixed; 2 ms own. */
  private static final ShardCosts COSTS =
      ShardCosts.read(
          List.of(
              "short\t0\t9\t2\t15",
              "short\t0\t11\t2\t15",
              "long\t1\t27\t2\t40",
              "long\t1\t33\t2\t40"));

  private static final ShardCosts ALIKE = new ShardCosts(List.of(10.0), List.of(2.0), List.of(1.0));

  @Test
  void readsMeansOfQueriesAndHowRepetitionsLieAroundThem() {
    assertEquals(List.of(10.0, 30.0), COSTS.node());
    assertEquals(List.of(2.0, 2.0), COSTS.own());
    assertEquals(List.of(0.9, 1.1, 0.9, 1.1), COSTS.ratios());
  }

  @Test
  void aLargerShardCostsMoreButForWhatDoesNotGrow() {
    assertEquals(List.of(5 + 5 * 3.0, 5 + 25 * 3.0), COSTS.times(3, 5).node());
  }

  @Test
  void aSearchOfOneIdleShardTakesWhatWasMeasured() {
    FanOut.Times times = new FanOut(ALIKE, 4, 1, 1, 1).run(IDLE, SEARCHES, SEED);

    assertEquals(12, times.p50(), 1e-3);
    assertEquals(10, times.cpu(), 1e-9);
  }

  @Test
  void shardsOnTheirOwnIdleCoresCostMoreButTakeNoLonger() {
    FanOut.Times times = new FanOut(ALIKE, 4, 8, 8, 1).run(IDLE, SEARCHES, SEED);

    assertEquals(12, times.p50(), 1e-3);
    assertEquals(4 + 8 * 6, times.cpu(), 1e-9);
  }

  @Test
  void shardsOfOneCoreWaitForEachOther() {
    FanOut.Times times = new FanOut(ALIKE, 4, 8, 1, 1).run(IDLE, SEARCHES, SEED);

    assertEquals(8 * 6 + 4 + 2, times.p50(), 1e-3);
  }

  @Test
  void theSlowestShardDecides() {
    FanOut.Times times = new FanOut(COSTS, 5, 16, 16, 1).run(IDLE, SEARCHES, SEED);

    assertEquals(5 + 25 * 1.1 + 2, times.p99(), 1e-3);
  }

  @Test
  void oneCoreWaitsAsTheTheoryOfQueuesSays() {
    FanOut.Times times = new FanOut(ALIKE, 0, 1, 1, 1).run(0.5, 200_000, SEED);

    // M/D/1 at half load: half of all wait for nothing; P(wait > t) = 0.66 exp(-0.1256 t)
    assertEquals(0.5, times.busy(), 0.01);
    assertEquals(12, times.p50(), 0.5);
    assertEquals(12 + 33.4, times.p99(), 2);
  }

  @Test
  void theLoadIsTheOneThatWasAskedFor() {
    FanOut.Times times = new FanOut(COSTS, 5, 20, 4, 8).run(0.7, SEARCHES, SEED);

    assertEquals(0.7, times.busy(), 0.03);
    assertEquals(times.busy() * 4 * 8 * 1_000 / times.cpu(), times.perSecond(), 1e-6);
  }
}
