package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.Reason;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

class OtherWordsTest {
  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UBND xã, long short",
    "ubnd xa, long short",
    "ủy ban nhân dân xã, long short",
    "uỷ ban nhân dân xã, long short",
    "uy ban nhan dan xa, long short",
    "\"UBND xã\", short",
    "\"ủy ban nhân dân\", long",
    "title:UBND, ''",
    "UBND -xã, ''",
    "UBND tỉnh, ''",
  })
  void findsBothWaysAndRanksThemAlike(String typed, String expected) throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(expected.isEmpty() ? List.of() : List.of(expected.split(" ")), index.ids(typed));
    }
  }

  /** What an abbreviation stands for is as good as the abbreviation itself. */
  @ParameterizedTest
  @CsvSource({"UBND xã", "ubnd xa", "UBND"})
  void anAbbreviationInPassingStandsBelowItsFullForm(String typed) throws IOException {
    try (TestIndex index = passing("UBND xã", "Ủy ban nhân dân xã")) {
      assertEquals(List.of("all about", "passing"), index.ids(typed));
    }
  }

  /** However much an article has of the other words, and however little of the typed ones. */
  @Test
  void whatMeansNearlyTheSameStandsBelowEvenWhatWasTypedInPassing() throws IOException {
    Files.writeString(folder.resolve("synonyms.tsv"), "nhà chung\tđình làng\n");
    try (TestIndex index = passing("nhà chung", "Đình làng")) {
      assertEquals(List.of("passing", "all about"), index.ids("nhà chung"));
    }
  }

  private TestIndex passing(String inPassing, String about) throws IOException {
    String other = "Họp bàn về đường xá, trường học, trạm y tế và việc đồng áng. ".repeat(40);
    return TestIndex.of(
        folder,
        TestIndex.article("passing", "Tin vắn", other, "Sau cùng có " + inPassing + "."),
        TestIndex.article("all about", about, about + ". " + about + " họp. " + about + " bàn."),
        TestIndex.filler());
  }

  /** Only the first 4,096 words of an article are scored; what stands behind still matches. */
  @Test
  void whatWasTypedStandsFirstEvenWhereItIsNotScored() throws IOException {
    Files.writeString(folder.resolve("synonyms.tsv"), "nhà chung\tđình làng\n");
    String other = "Họp bàn về đường xá. ".repeat(1_000);
    try (TestIndex index =
        TestIndex.of(
            folder,
            TestIndex.article("z", "Tin vắn", other, "Sau cùng có nhà chung."),
            TestIndex.article("a", "Đình làng", "Đình làng mở hội."))) {
      assertEquals(List.of("z", "a"), index.ids("nhà chung"));
    }
  }

  @Test
  void saysThatASynonymMatched() throws IOException {
    try (TestIndex index = collection()) {
      var hits = index.search("UBND xã").hits();
      assertEquals(
          List.of(),
          hits.getLast().reasons().stream().filter(r -> r.kind() == Reason.Kind.SYNONYM).toList());
      assertEquals(
          List.of("Có “ủy ban nhân dân”, cách viết khác của “UBND”"),
          hits.getFirst().reasons().stream()
              .filter(r -> r.kind() == Reason.Kind.SYNONYM)
              .map(reason -> Sentences.of(reason, Language.VI))
              .toList());
    }
  }

  @Test
  void aUsersOwnSynonymsStandInTheFolderOfTheIndex() throws IOException {
    Files.writeString(folder.resolve("synonyms.tsv"), "# của tôi\nnhà chung\tđình làng\n\n");
    try (TestIndex index =
        TestIndex.of(folder, TestIndex.article("a", "Một", "Hội ở đình làng rất vui."))) {
      assertEquals(List.of("a"), index.ids("nhà chung"));
      assertEquals(List.of("a"), index.ids("đình làng"));
      assertEquals(List.of(), index.ids("nhà riêng"));
    }
  }

  private TestIndex collection() throws IOException {
    return TestIndex.of(
        folder,
        TestIndex.article("long", "Một", "Ủy ban nhân dân xã đã họp bàn."),
        TestIndex.article("short", "Hai", "Hôm nay UBND xã đã họp bàn."),
        TestIndex.article("part", "Ba", "Nhân dân trong xã đã họp bàn."));
  }
}
