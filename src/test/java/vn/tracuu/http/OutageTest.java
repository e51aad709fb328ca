package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.tracuu.engine.IndexUnavailableException;

class OutageTest {
  private final IndexUnavailableException gone =
      new IndexUnavailableException("nobody at node1:9200", "no node answers", null);

  @Test
  void theCauseIsWrittenAtOnceAndWithoutTheAddress() {
    assertEquals(
        Optional.of(
            "the index cannot be searched: no node answers; requests refused since the last line: 1"),
        new Outage().refused(gone, -5));
  }

  @Test
  void ofManyRefusalsOneLineAMinuteIsWrittenAndCountsThem() {
    Outage outage = new Outage();
    outage.refused(gone, 0);
    for (int i = 1; i < 1_000; i++) {
      assertEquals(Optional.empty(), outage.refused(gone, i * (Outage.PERIOD / 1_000)));
    }

    assertEquals(
        Optional.of(
            "the index cannot be searched: no node answers; requests refused since the last line: 1000"),
        outage.refused(gone, Outage.PERIOD));
  }

  @Test
  void whatTellsNoCauseIsWrittenWithItsMessage() {
    var broken = new IndexUnavailableException("gen-3 cannot be read: run \"tracuu reindex\"");

    assertEquals(
        Optional.of(
            "the index cannot be searched: gen-3 cannot be read: run \"tracuu reindex\"; requests refused since the last line: 1"),
        new Outage().refused(broken, 0));
  }
}
