package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # typed, other, agreement
          quyết,   quyết,  EXACT
          QUYẾT,   quyết,  EXACT
          hoà,     hòa,    EXACT
          lý,      lí,     EXACT
          quyêt,   quyết,  COMPATIBLE
          quyét,   quyết,  COMPATIBLE
          đương,   đường,  COMPATIBLE
          dường,   đường,  COMPATIBLE
          quyet,   quyết,  NEUTRAL
          quyet,   quyet,  NEUTRAL
          quyệt,   quyết,  CONTRADICTING
          quyết,   quyêt,  CONTRADICTING
          quyết,   quyet,  CONTRADICTING
          nghị,    nghỉ,   CONTRADICTING
          đổi,     đôi,    CONTRADICTING
          đôi,     đổi,    COMPATIBLE
          đổi,     dổi,    CONTRADICTING
          tơ,      tô,     CONTRADICTING
          tăng,    tầng,   CONTRADICTING
          cafe,    café,   NEUTRAL
          café,    café,   EXACT
          café,    cafe,   CONTRADICTING
          café,    cafè,   CONTRADICTING
          18,      18,     NEUTRAL
          """)
  void marksCountAsTheyWereTyped(String typed, String other, Agreement expected) {
    assertEquals(expected, Marks.of(typed).agreementWith(Marks.of(other)));
    Marks typedForm = Marks.of(CanonicalForm.of(typed));
    assertEquals(expected, typedForm.agreementWith(Marks.of(CanonicalForm.of(other))));
  }

  @ParameterizedTest
  @CsvSource({
    "quyet,false",
    "18,false",
    "2,false",
    "đ,true",
    "quyét,true",
    "quyêt,true",
    "ky,false"
  })
  void tellsWhetherThereIsAnyMark(String typed, boolean any) {
    assertEquals(any, Marks.of(typed).any());
  }

  @Test
  void tellsTheQualityOfEachLetter() {
    Marks marks = Marks.of("đắâơñ");
    assertEquals("đắâơñ", marks.letters(), "no syllable keeps its tone in place");
    Marks road = Marks.of("ĐƯỜNG");
    assertEquals("đương", road.letters());
    assertEquals(Tone.GRAVE, road.tone());
    assertEquals("BAR HORN HORN NONE NONE", qualities(road));
    assertEquals("NONE BREVE NONE", qualities(Marks.of("tắt")));
    assertEquals("NONE NONE NONE FOREIGN", qualities(Marks.of("café")));
  }

  @Test
  void marksOfDifferentSyllablesCannotBeCompared() {
    Marks nghi = Marks.of("nghị");
    Marks nghe = Marks.of("nghề");
    assertThrows(IllegalArgumentException.class, () -> nghi.agreementWith(nghe));
  }

  private static String qualities(Marks marks) {
    return String.join(
        " ",
        IntStream.range(0, marks.letters().length())
            .mapToObj(i -> marks.quality(i).name())
            .toList());
  }
}
