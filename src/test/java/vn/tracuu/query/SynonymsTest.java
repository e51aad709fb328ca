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
import vn.tracuu.words.Language;
import vn.tracuu.words.QueryReading;

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

    assertEquals(
        reading,
        variants.isEmpty() ? "-" : QueryReading.of(variants.getFirst().query(), Language.VI));
  }

  @Test
  void aSecondWayIsASecondVariant() {
    List<Synonyms.Variant> variants = STANDARD.variants(QueryParser.parse("thuế GTGT"));

    assertEquals(
        List.of("thuế; \"giá trị gia tăng\"", "thuế VAT"),
        variants.stream().map(v -> QueryReading.of(v.query(), Language.VI)).toList());
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
  void aUsersFileStandsBeforeTheProgramsOwn() throws IOException {
    Synonyms synonyms = with("UBND\tủy ban\n\nlone\n# x\ty\n");

    assertEquals(List.of("\"ủy ban\"", "\"ủy ban nhân dân\""), readings(synonyms, "UBND"));
    assertEquals(List.of(), readings(synonyms, "lone"));
    assertEquals(List.of(), readings(synonyms, "y"));
  }

  /** The program's own two other ways to write it would leave no room. */
  @Test
  void aUsersOwnWayIsNeverCrowdedOut() throws IOException {
    assertEquals("thuế GTT", readings(with("GTGT\tGTT"), "thuế GTGT").getFirst());
  }

  @Test
  void linesThatSayNothingAreReported() throws IOException {
    Synonyms synonyms =
        with(
            String.join(
                "\r\n",
                "\uFEFF# as some editors begin a file",
                "lone",
                "UBND  ủy ban",
                "TW\ttw",
                "a\tb b b b b b b b b",
                "đình làng\tnhà chung\t"));

    assertEquals(
        List.of(
            "line 2: no two ways to write something, separated by a tab",
            "line 3: no two ways to write something, separated by a tab",
            "line 4: no two ways to write something, separated by a tab",
            "line 5: a cell of more than 8 words",
            "line 5: no two ways to write something, separated by a tab"),
        synonyms.problems());
    assertEquals(List.of("\"nhà chung\""), readings(synonyms, "đình làng"));
    assertEquals(List.of(), STANDARD.problems());
  }

  @Test
  void aFileHasABound() throws IOException {
    List<String> problems = with("x1\ty1\n".repeat(10_001)).problems();

    assertEquals(List.of("line 10001 and what follows: more than 10000 lines"), problems);
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

  private Synonyms with(String lines) throws IOException {
    return Synonyms.with(Files.writeString(folder.resolve("synonyms.tsv"), lines));
  }

  private static List<String> readings(Synonyms synonyms, String typed) {
    return synonyms.variants(QueryParser.parse(typed)).stream()
        .map(v -> QueryReading.of(v.query(), Language.VI))
        .toList();
  }
}
