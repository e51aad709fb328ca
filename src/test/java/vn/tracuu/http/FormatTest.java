package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
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
          Map.of(),
          0,
          List.of(),
          List.of());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "=1+1,'=1+1",
        "+1,'+1",
        "-1,'-1",
        "@SUM(A1),'@SUM(A1)",
        "a=1,a=1",
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
        "id,title,score,snippet,url,site,author,published,number,type,issuer,partOf,place,cites\r\n"
            + "luật/điều 1,\"Thuế 5% & {phí}\r\nER  - \",1.5,\"a & \"\"b\"\"\","
            + "https://a.example/x_y?a=1&b={2},a.example,\"'=HYPERLINK(\"\"x\"\")\","
            + "2018-12-30T19:23+07:00,57/2020/QH14,Luật,Quốc hội,Luật \\A~^,Điều 1,18-NQ/TW; 19-NQ/TW\r\n",
        Format.CSV.write(FOUND));
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
        Format.RIS.write(FOUND));
  }

  @Test
  void bibtexEscapesWhatTexWouldRun() {
    assertEquals(
        """
        @misc{luat/dieu-1,
          title = {{Thuế 5\\% \\& \\{phí\\} ER -}},
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
        Format.BIBTEX.write(FOUND));
  }

  @Test
  void xmlHoldsNoControlCharacters() {
    assertEquals("a\uFFFDb\n\uFFFD\uD83D\uDE00", XmlText.of("a\u0001b\n\uD800\uD83D\uDE00"));
  }
}
