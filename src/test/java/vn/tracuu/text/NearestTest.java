package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> NAMES =
      List.of("--prefix", "--port", "--print-config", "search");

  @Test
  void takesASwapALossAndAMistakeForASlip() {
    assertEquals(Optional.of("--port"), Nearest.to("--prot", NAMES));
    assertEquals(Optional.of("search"), Nearest.to("sarch", NAMES));
    assertEquals(Optional.of("--prefix"), Nearest.to("--preifx", NAMES));
  }

  @Test
  void namesNothingThatIsFarAway() {
    assertEquals(Optional.empty(), Nearest.to("--bogus", NAMES));
    assertEquals(Optional.empty(), Nearest.to("", NAMES));
  }

  @Test
  void countsSlips() {
    assertEquals(0, Nearest.slips("gc", "gc"));
    assertEquals(1, Nearest.slips("prot", "port"));
    assertEquals(3, Nearest.slips("", "abc"));
  }
}
