package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchTest {
  @Test
  void theNumberOfThreadsDoesNotChangeTheResult() throws IOException {
    List<Ingested> one = read(1);

    assertEquals(one, read(4));
    assertEquals(30, one.size());
  }

  @Test
  void neverHoldsMorePagesThanItsBound() {
    AtomicInteger handedOver = new AtomicInteger();
    int most = 0;
    var refusal = new Ingested.Refused("x", Ingested.Reason.EMPTY, "empty");
    try (Batch batch = new Batch(2, Map.of(), page -> handedOver.incrementAndGet())) {
      for (int added = 1; added <= 1_000; added++) {
        batch.add(refusal);
        most = Math.max(most, added - handedOver.get());
      }
      batch.finish();
    }

    assertEquals(Limits.MAX_WAITING, most);
    assertEquals(1_000, handedOver.get());
  }

  private static List<Ingested> read(int threads) throws IOException {
    List<Ingested> pages = new ArrayList<>();
    Corpus.open(Path.of("corpus"), threads).forEach(pages::add);
    return pages;
  }
}
