package vn.tracuu.text.legacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyTextTest {
  private static final String SENTENCE = "Uỷ ban nhân dân đổi mới, nghị quyết của Đảng.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TCVN3        | Uû ban nh©n d©n ®æi míi, nghÞ quyÕt cña §¶ng.
          VNI          | Uyû ban nhaân daân ñoåi môùi, nghò quyeát cuûa Ñaûng.
          WINDOWS_1258 | UyÒ ban nhân dân ðôÒi mõìi, nghiò quyêìt cuÒa ÐaÒng.
          VIQR         | Uy? ban nha^n da^n ddo^?i mo+'i, nghi. quye^'t cu?a DDa?ng.
          """)
  void recognisesWhatWasReadAsLatin1(LegacyEncoding encoding, String read) {
    assertEquals(
        new Conversion(Optional.of(encoding), SENTENCE, 0), LegacyText.convert(read), read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Uỷ ban nhân dân đổi mới",
        "và có là già, xét hè này",
        "U\u0309y ban nha\u0302n da\u0302n",
        "Ðảng ủy xã Ðông Hà",
        "Cà phê sữa ở café Việt, giá ½ euro, 30°C, 12 m², ®",
        "Ông Müller và bà Françoise dạo phố",
        "L'été où naît Noël, déjà âgé de près d'un siècle, l'île bâtie là-bas fut créée",
        "Größe, Übermaß, Äpfel und Öl für süße Mädchen",
        "Años, niños, mañana, acción, corazón, pingüino, canción, así",
        "I'm here. I'm gone. I'm back? He isn't. Go to me. Ha. Be so. To do. We are. No!",
        "Uy ban nhan dan. Co ai? Do la ta. O do co ba. Thu hai? Di ve nha. Ve di.",
        "a.m. i.e. e.g. U.S.A. www.chinhphu.vn/a?b=c&d=(e) x^2 + y^2 = (a+b)",
        "nh©n d©n",
        "Mon \u2013 Fri:\u00A0 8:00 \u2013 5 \u2013 6 \u2013 7 \u2013 8 \u00A0 \u00A0",
      })
  void neverTouchesOtherText(String text) {
    assertEquals(Conversion.untouched(text), LegacyText.convert(text));
  }

  @Test
  void fewWordsAreConvertedWhereTheFontSaysSo() {
    assertFalse(LegacyText.convert("nh©n d©n").isConverted());
    assertEquals("nhân dân", LegacyText.convert("nh©n d©n", LegacyEncoding.TCVN3).text());
    assertEquals("NHÂN DÂN", LegacyText.convert("nh©n d©n", LegacyEncoding.TCVN3_CAPITALS).text());
    assertFalse(LegacyText.convert("nhân dân", LegacyEncoding.TCVN3).isConverted());
    assertFalse(LegacyText.convert("nhận dạng", LegacyEncoding.TCVN3).isConverted());
  }

  @Test
  void aPageLendsItsEncodingToItsShortBlocks() {
    List<String> page = List.of("D©n sè", "Nghị quyết", "Uû ban nh©n d©n ®æi míi tæ chøc", "2024");
    assertEquals(
        List.of("Dân số", "Nghị quyết", "Uỷ ban nhân dân đổi mới tổ chức", "2024"),
        LegacyText.convertPage(page).stream().map(Conversion::text).toList());
  }

  @Test
  void whatHasNoMeaningIsCountedAndLeft() {
    Conversion lost = LegacyText.convert("Uyû ban nhaân daân ñoåi môùi toå chöùc \uFFFD ø");
    assertEquals("Uỷ ban nhân dân đổi mới tổ chức \uFFFD ø", lost.text());
    assertEquals(2, lost.unconverted());
  }

  @Test
  void wordsInCapitalsBecomeCapitalsAllThrough() {
    String text = "CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM Mü";
    assertEquals("CỘNG HÒA Xã HỘI CHỦ NGHĨA VIỆT NAM Mỹ", LegacyText.convert(text).text());
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime,TCVN3",
    ".VnTimeH,TCVN3_CAPITALS",
    ".vnarial,TCVN3",
    "VNI-Times,VNI",
    "vni-helve,VNI"
  })
  void fontsNameEncodings(String font, LegacyEncoding encoding) {
    assertEquals(Optional.of(encoding), LegacyEncoding.ofFont(font));
    assertEquals(Optional.of(encoding), LegacyEncoding.ofFont("Arial, '" + font + "', serif"));
    assertEquals(Optional.empty(), LegacyEncoding.ofFont("Arial, \"Times New Roman\", Vnu"));
  }

  @Test
  void bytesAreDecodedByTheirCharsetOrByWhatTheyProve() {
    Charset windows1258 = Charset.forName("windows-1258");
    byte[] page =
        LegacyEncoder.encode(SENTENCE, LegacyEncoding.WINDOWS_1258)
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(
        SENTENCE, LegacyText.ofBytes(page, Optional.of("windows-1258")).orElseThrow().text());
    assertEquals(SENTENCE, LegacyText.ofBytes(page, Optional.empty()).orElseThrow().text());
    assertEquals(SENTENCE, LegacyText.ofBytes(page, Optional.of("x-unknown")).orElseThrow().text());
    assertTrue(LegacyText.ofBytes("caf\u00E9".getBytes(windows1258), Optional.empty()).isEmpty());
    for (Charset clean : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      byte[] unicode = SENTENCE.getBytes(clean);
      assertTrue(LegacyText.ofBytes(unicode, Optional.of("viscii")).isEmpty(), clean.name());
    }
  }
}
