package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          hoà,     hoa2,    hoa
          HÒA,     hoa2,    hoa
          Uỷ,      uy3,     uy
          ủy,      uy3,     uy
          qúy,     qui1,    qui
          quí,     qui1,    qui
          hùynh,   huynh2,  huynh
          nghiã,   nghia4,  nghia
          kỹ,      ki4,     ki
          uỵ,      uy5,     uy
          thuý,    thuy1,   thuy
          ðổi,     đôi3,    doi
          Ðảng,    đang3,   dang
          nƣớc,    nươc1,   nuoc
          ｎｇｈị,  nghi5,   nghi
          Đắk,     đăk1,    dak
          café,    café,    cafe
          Straße,  straße,  straße
          naïve,   naïve,   naive
          日本,     日本,     日本
          Ελλάδα,  ελλάδα,  ελλάδα
          １８,     18,      18
          """)
  void hasOneFormAndOneFolding(String word, String form, String folded) {
    assertEquals(form, CanonicalForm.of(word));
    assertEquals(folded, Folding.of(word));
  }

  @Test
  void leavesOutWhatCannotBeSeen() {
    assertEquals("nghi5", CanonicalForm.of("\uFEFFng\u00ADh\u200Bị\u200D"));
    assertEquals("café", CanonicalForm.of("ca\u200Bfe\u0301"));
  }

  @Test
  void equalsWhatUnicodeHoldsEqualInOtherScripts() {
    assertEquals(CanonicalForm.of("\u02B9"), CanonicalForm.of("\u0374")); // Greek numeral sign
  }

  @Test
  void foldingKeepsMarksOfOtherScripts() {
    String syllable = "\u1100\u0301\u1161"; // Hangul letters that compose when the mark is gone
    assertEquals(Folding.of(syllable), Folding.of(Folding.of(syllable)));
    assertEquals("li", Folding.of("l\u0177"), "a y that had a foreign mark is a lone y");
  }

  @Test
  void foldingDropsAMarkThatAMarkOfAnotherScriptPartsFromItsLetter() {
    assertEquals("o\u0656", Folding.of("o\u0656\u030B"), "an Arabic mark, then one that composes");
    assertEquals("o\uD83A\uDCD0", Folding.of("o\uD83A\uDCD0\u0301"), "a mark of another plane");
    assertEquals("\u05D0\u05B7\u0301", Folding.of("\u05D0\u05B7\u0301"), "a Hebrew letter");
  }
}
