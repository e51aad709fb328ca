package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every Vietnamese syllable, in every spelling. */
class InventoryTest {
  private static final List<SyllableInventory.Syllable> ALL = SyllableInventory.all();

  @Test
  void holdsWhatTheOrthographyAllows() {
    List<String> spelled =
        ALL.stream().map(s -> s.letters() + s.tone()).filter(s -> !s.isBlank()).toList();
    assertTrue(spelled.size() >= 9_000, "only " + spelled.size() + " syllables");
    assertEquals(spelled.size(), spelled.stream().distinct().count());
    assertTrue(
        spelled.containsAll(
            List.of("nghi5", "quyêt1", "gi2", "giêng1", "hoa2", "khuyu3", "ngoăn0", "yêu0")));
    for (String none : List.of("cê0", "ka0", "ghô0", "nge0", "qa0", "tac2", "cach3", "quôi0")) {
      assertTrue(!spelled.contains(none), none);
    }
  }

  @Test
  void everySpellingOfASyllableHasOneForm() {
    for (var syllable : ALL) {
      var variants = SpellingVariants.of(syllable);
      String form = CanonicalForm.of(variants.iterator().next());
      for (String variant : variants) {
        assertEquals(form, CanonicalForm.of(variant), () -> syllable + " as " + escaped(variant));
      }
      assertEquals(form, CanonicalForm.of(form), "a form is a fixed point");
    }
  }

  @Test
  void differentSyllablesHaveDifferentForms() {
    Map<String, String> identities = new HashMap<>();
    for (var syllable : ALL) {
      String form = CanonicalForm.of(SpellingVariants.of(syllable).iterator().next());
      String other = identities.putIfAbsent(form, syllable.identity());
      assertTrue(other == null || other.equals(syllable.identity()), syllable + " and " + other);
    }
    Map<String, String> forms = new HashMap<>();
    identities.forEach((form, identity) -> assertNull(forms.put(identity, form), identity));
  }

  @Test
  void foldingAgreesWithTheTable() {
    for (var syllable : ALL) {
      String bare = syllable.identity().replaceAll("/.", "");
      for (String[] row : TABLE) {
        bare = bare.replace(row[0], row[1]);
      }
      for (String variant : SpellingVariants.of(syllable)) {
        assertEquals(bare, Folding.of(variant), () -> escaped(variant));
      }
    }
  }

  @Test
  void everyReadingOfMarksIsTheSyllableItself() {
    for (var syllable : ALL) {
      Marks marks = Marks.of(SpellingVariants.of(syllable).iterator().next());
      assertAll(
          () -> assertEquals(syllable.tone(), marks.tone()),
          () -> assertEquals(syllable.identity().replaceAll("/.", ""), marks.letters()));
    }
  }

  private static final String[][] TABLE = {
    {"ă", "a"}, {"â", "a"}, {"ê", "e"}, {"ô", "o"}, {"ơ", "o"}, {"ư", "u"}, {"đ", "d"}
  };

  private static String escaped(String s) {
    StringBuilder escaped = new StringBuilder();
    s.chars().forEach(c -> escaped.append(c < 0x80 ? "" + (char) c : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
