package vn.tracuu.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Orthography;

class SynonymsTest {
  private static final Synonyms STANDARD = Synonyms.standard();

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UBND xã            | "ủy ban nhân dân"; xã
          họp hđnd           | họp; "hội đồng nhân dân"
          uỷ ban nhân dân xã | UBND xã
          TW                 | "trung ương"
          Trung Ương         | TW
          TAND tối cao       | "tòa án nhân dân"; tối cao
          thuế GTGT          | thuế; "giá trị gia tăng"
          UBND OR xã         | "ủy ban nhân dân" hoặc xã
          xã -UBND           | -
          "UBND"             | -
          title:UBND         | -
          xã nhà             | -
          """)
  void writesTheQueryInOtherWords(String typed, String reading) {
    List<Synonyms.Variant> variants = STANDARD.variants(QueryParser.parse(typed));

    assertEquals(reading, variants.isEmpty() ? "-" : variants.getFirst().query().reading());
  }

  @Test
  void aSecondWayIsASecondVariant() {
    List<Synonyms.Variant> variants = STANDARD.variants(QueryParser.parse("thuế GTGT"));

    assertEquals(
        List.of("thuế; \"giá trị gia tăng\"", "thuế VAT"),
        variants.stream().map(v -> v.query().reading()).toList());
  }

  @Test
  void theNumberOfReplacedPlacesAndOfVariantsIsBounded() {
    List<Synonyms.Variant> variants =
        STANDARD.variants(QueryParser.parse("UBND GTGT TW BHXH HĐND UBND GTGT TW BHXH HĐND"));

    assertTrue(variants.size() <= Synonyms.MAX_VARIANTS);
    variants.forEach(v -> assertTrue(v.replaced().size() <= Synonyms.MAX_PLACES));
  }

  /** An abbreviation that is a syllable as well would be found everywhere. */
  @Test
  void noAbbreviationOfTheProgramIsASyllable() throws IOException {
    try (var in = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
      String file =
          new String(in == null ? new byte[0] : in.readAllBytes(), StandardCharsets.UTF_8);
      List<String[]> lines =
          file.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
      assertTrue(lines.size() > 50, "too few lines: " + lines.size());
      for (String[] cells : lines) {
        assertTrue(cells.length > 1, cells[0]);
        assertTrue(!Orthography.allows(CanonicalForm.of(cells[0])), cells[0]);
      }
    }
  }

  @Test
  void aUsersFileAddsToTheProgramsOwn() throws IOException {
    Path file = folder.resolve("synonyms.tsv");
    Files.writeString(file, "UBND\tủy ban\n\nlone\n\t\n# x\ty\n");

    List<Synonyms.Variant> variants = Synonyms.with(file).variants(QueryParser.parse("UBND"));

    assertEquals(
        List.of("\"ủy ban nhân dân\"", "\"ủy ban\""),
        variants.stream().map(v -> v.query().reading()).toList());
    assertEquals(List.of(), Synonyms.with(file).variants(QueryParser.parse("lone")));
    assertEquals(List.of(), Synonyms.with(file).variants(QueryParser.parse("y")));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Path file = folder.resolve("synonyms.tsv");
    Files.write(file, new byte[] {'a', '\t', (byte) 0xFF, (byte) 0xFE, '\n'});

    var error = assertThrows(UncheckedIOException.class, () -> Synonyms.with(file));

    assertTrue(String.valueOf(error.getMessage()).contains(file.toString()), error.getMessage());
    assertEquals(
        1, Synonyms.with(folder.resolve("missing")).variants(QueryParser.parse("UBND")).size());
  }
}
