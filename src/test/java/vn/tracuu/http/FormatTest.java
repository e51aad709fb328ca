package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hits as other programs read them, with the letters that those give a meaning to. */
class FormatTest {
  private static final Answers.SearchHit HIT =
      new Answers.SearchHit(
          "luật/điều 1",
          "Thuế 5% & {phí}\r\nER  - ",
          "Thuế 5% &amp; {phí}\r\nER  - ",
          1.5,
          "<mark>a</mark> &amp; &quot;b&quot;",
          "https://a.example/x_y?a=1&b={2}",
          "a.example",
          "=HYPERLINK(\"x\")",
          "2018-12-30T19:23+07:00",
          "57/2020/QH14",
          "Luật",
          "Quốc hội",
          "Luật \\A~^",
          "Điều 1",
          List.of(),
          List.of("18-NQ/TW", "19-NQ/TW"),
          List.of(),
          null);

  private static final Answers.Search FOUND =
      new Answers.Search(
          "q",
          "q",
          List.of(),
          1,
          true,
          1,
          10,
          null,
          "gen-000001",
          false,
          List.of(HIT),
          List.of(),
          Map.of(),
          0,
          List.of(),
          List.of(),
          null);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1,'=1+1",
        "+1,'+1",
        "-1,'-1",
        "@SUM(A1),'@SUM(A1)",
        "a=1,a=1",
        "\uFF1D1+1,'\uFF1D1+1",
        "\uFF20x,'\uFF20x",
        "\u200B=1,'\u200B=1",
        "57/2020,57/2020",
        "'',''"
      },
      quoteCharacter = '`')
  void aCellThatASpreadsheetWouldRunIsText(String value, String cell) {
    assertEquals(cell.equals("''") ? "" : cell, CsvHits.cell(value.equals("''") ? "" : value));
  }

  @Test
  void csvQuotesWhatNeedsIt() {
    assertEquals(
        "id,title,score,snippet,url,site,author,published,number,type,issuer,partOf,place,cites,link\r\n"
            + "luật/điều 1,\"Thuế 5% & {phí}\r\nER  - \",1.5,\"a & \"\"b\"\"\","
            + "https://a.example/x_y?a=1&b={2},a.example,\"'=HYPERLINK(\"\"x\"\")\","
            + "2018-12-30T19:23+07:00,57/2020/QH14,Luật,Quốc hội,Luật \\A~^,Điều 1,18-NQ/TW; 19-NQ/TW,"
            + "http://here.example/articles/lu%E1%BA%ADt/%C4%91i%E1%BB%81u%201\r\n",
        Format.CSV.write(FOUND, "http://here.example"));
  }

  @Test
  void aValueCannotEndAnEntryOfRis() {
    assertEquals(
        """
        TY  - STAT
        ID  - luật/điều 1
        TI  - Thuế 5% & {phí} ER -
        AU  - =HYPERLINK("x")
        T2  - Luật \\A~^
        PY  - 2018
        DA  - 2018/12/30
        PB  - a.example
        M1  - 57/2020/QH14
        M3  - Luật
        SE  - Điều 1
        UR  - https://a.example/x_y?a=1&b={2}
        ER  - \n\
        """
            .replace("\n", "\r\n"),
        Format.RIS.write(FOUND, "http://here.example"));
  }

  @Test
  void bibtexEscapesWhatTexWouldRun() {
    assertEquals(
        """
        @misc{luat/dieu-1,
          title = {{Thuế 5\\% \\& \\textbraceleft{}phí\\textbraceright{} ER -}},
          author = {{=HYPERLINK("x")}},
          year = {2018},
          date = {2018-12-30},
          number = {57/2020/QH14},
          type = {{Luật}},
          booktitle = {{Luật \\textbackslash{}A\\textasciitilde{}\\textasciicircum{}}},
          chapter = {Điều 1},
          publisher = {{a.example}},
          url = {https://a.example/x_y?a=1&b=%7B2%7D}
        }
        """,
        Format.BIBTEX.write(FOUND, "http://here.example"));
  }

  @Test
  void eachAuthorOfAReferenceHasAFieldOfHisOwn() {
    Answers.SearchHit hit = hit("a", "Tin", "Lò Văn Sơn, Hà Thu", null);

    assertTrue(RisHits.entry(hit, "").contains("AU  - Lò Văn Sơn\r\nAU  - Hà Thu\r\n"));
    assertTrue(BibtexHits.entry(hit, "").contains("author = {{Lò Văn Sơn} and {Hà Thu}}"));
  }

  @Test
  void aBodyIsOneAuthorWithoutAComma() {
    String ris = RisHits.entry(hit("a", "Tin", "Sở Giao Thông, tỉnh Đá Trắng", null), "");

    assertTrue(ris.contains("AU  - Sở Giao Thông - tỉnh Đá Trắng\r\n"), ris);
  }

  @Test
  void aReferenceWithoutAnAddressHasThatOfTheService() {
    Answers.SearchHit hit = hit("a b", "Tin", null, null);

    assertTrue(
        RisHits.entry(hit, "http://here.example")
            .contains("UR  - http://here.example/articles/a%20b\r\n"));
    assertTrue(
        BibtexHits.entry(hit, "http://here.example")
            .contains("url = {http://here.example/articles/a%20b}"));
  }

  @Test
  void entriesOfOneFileHaveKeysOfTheirOwn() {
    Answers.Search found =
        found(List.of(hit("bài/1", "A", null, null), hit("bâi/1", "B", null, null)));

    String bibtex = Format.BIBTEX.write(found, "");

    assertTrue(bibtex.contains("@misc{bai/1,"), bibtex);
    assertTrue(bibtex.contains("@misc{bai/1-2,"), bibtex);
  }

  @Test
  void marksOfDirectionAreInNoExport() {
    Answers.Search found = found(List.of(hit("a", "Tên \u202Eđảo\u202C", null, null)));

    for (Format form : List.of(Format.CSV, Format.RIS, Format.BIBTEX)) {
      assertTrue(form.write(found, "").contains("Tên đảo"), form.toString());
    }
  }

  private static Answers.SearchHit hit(
      String id, String title, @Nullable String author, @Nullable String url) {
    return new Answers.SearchHit(
        id, title, title, 1, "", url, null, author, null, null, null, null, null, null, List.of(),
        List.of(), List.of(), null);
  }

  private static Answers.Search found(List<Answers.SearchHit> hits) {
    return new Answers.Search(
        "q",
        "q",
        List.of(),
        hits.size(),
        true,
        1,
        10,
        null,
        "gen-000001",
        false,
        hits,
        List.of(),
        Map.of(),
        0,
        List.of(),
        List.of(),
        null);
  }

  @Test
  void xmlHoldsNoHarmfulCharacters() {
    assertEquals("ab\n\uD83D\uDE00", XmlText.of("a\u0001b\n\uD800\uD83D\uDE00"));
  }
}
