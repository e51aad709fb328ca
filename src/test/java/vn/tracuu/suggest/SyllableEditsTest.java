package vn.tracuu.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllableEditsTest {
  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "xu, su", "trinh, chinh", "nghanh, nganh", "giu, du", "ro, gio", "lam, nam", "kuy, quy",
    "hoy, hoi", "fong, phong", "zu, du", "ddoi, doi", "quyn, quyen", "wuy, quy", "gi, ghi"
  })
  void namesWhatIsOftenMeant(String typed, String meant) {
    Map<String, Double> edits = SyllableEdits.of(typed);

    assertTrue(edits.containsKey(meant), edits::toString);
  }

  @Test
  void confusedSpellingsCostLessThanSlipsAndThoseLessThanOtherLetters() {
    Map<String, Double> edits = SyllableEdits.of("su");

    assertTrue(cost(edits, "xu") < cost(edits, "du"), "x is confused with s, d is beside it");
    assertTrue(cost(edits, "du") < cost(edits, "lu"), "l is far from s");
    assertTrue(cost(SyllableEdits.of("qunag"), "quang") < cost(edits, "lu"), "swapped letters");
  }

  @Test
  void theWordItselfIsNoEdit() {
    assertFalse(SyllableEdits.of("quang").containsKey("quang"));
    assertFalse(SyllableEdits.of("q").containsKey(""));
  }

  @Test
  void theWorkIsBounded() {
    for (int n = 1; n <= 30; n++) {
      int edits = SyllableEdits.of("n".repeat(n)).size();
      assertTrue(edits <= 54 * (n + 1) + 40, n + " letters have " + edits + " edits");
    }
    assertEquals(Map.of(), SyllableEdits.of("nghieengsss"));
  }

  private static double cost(Map<String, Double> edits, String edited) {
    return edits.getOrDefault(edited, Double.NaN);
  }
}
