package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenFormTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghị", "quyết", "hòa", "ủy", "thúy", "ngoài", "khuỷu", "toán", "mía", "giá", "gì", "giữ",
        "quý", "lý", "kỷ", "tỷ", "bác", "sĩ", "đường", "rượu", "nghĩa", "quả", "khỏe", "thuở", "ý",
        "yếu", "hai", "giếng", "công", "ty", "UBND", "HĐND"
      })
  void writesAsOfficialPapersDo(String written) {
    assertEquals(written, WrittenForm.of(CanonicalForm.of(written)));
  }

  @Test
  void everySyllableComesBackToItsCanonicalForm() {
    for (SyllableInventory.Syllable syllable : SyllableInventory.all()) {
      String form = CanonicalForm.of(SpellingVariants.of(syllable).iterator().next());
      assertEquals(form, CanonicalForm.of(WrittenForm.of(form)));
    }
  }
}
