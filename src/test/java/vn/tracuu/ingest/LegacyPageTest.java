package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/** Pages of the days before Unicode become searchable text. */
class LegacyPageTest {
  /** Text in a TCVN3 font, as a browser shows it without that font. */
  private static final String TCVN3_PAGE =
      "<html><head><title>KÕ ho¹ch s¾p xÕp bé m¸y</title></head><body><h1>KÕ ho¹ch s¾p xÕp bé m¸y</h1>"
          + "<div><p style='font-family:.VnTime'>Uû ban nh©n d©n tØnh ®· ban hµnh kÕ ho¹ch s¾p xÕp tæ chøc bé m¸y,"
          + " tinh gi¶n biªn chÕ vµ n©ng cao chÊt l­îng ®éi ngò c¸n bé, c«ng chøc, viªn chøc.</p></div></body></html>";

  private static final String TITLE = "Kế hoạch sắp xếp bộ máy";
  private static final String TEXT =
      "Uỷ ban nhân dân tỉnh đã ban hành kế hoạch sắp xếp tổ chức bộ máy, tinh giản biên chế và nâng cao chất lượng đội ngũ"
          + " cán bộ, công chức, viên chức.";

  @TempDir private Path folder;

  @Test
  void aPageInATcvn3FontThatCallsItselfUnicodeIsConverted() throws Exception {
    Article article = read(TCVN3_PAGE.getBytes(StandardCharsets.UTF_8));

    assertEquals(TITLE, article.title());
    assertEquals(TEXT, article.text());
  }

  @Test
  void aPageOfTcvn3BytesIsConverted() throws Exception {
    Article article = read(TCVN3_PAGE.getBytes(StandardCharsets.ISO_8859_1));

    assertEquals(TITLE, article.title());
    assertEquals(TEXT, article.text());
  }

  @Test
  void theConversionIsNoted() throws Exception {
    Path page = folder.resolve("p.html");
    Files.writeString(page, TCVN3_PAGE);
    List<String> notes = new ArrayList<>();

    Pages.inspect(
        List.of(page),
        null,
        seen -> {
          if (seen instanceof Pages.Inspected.Found found) {
            notes.addAll(found.extraction().notes());
          }
        });

    assertEquals(List.of("converted from TCVN3"), notes);
  }

  @Test
  void aShortPageIsConvertedByTheFontThatItNames() throws Exception {
    String page =
        "<h1>Th«ng b¸o</h1><div><p style='font-family:.VnTime'>LÞch häp tuÇn nµy cã thay ®æi nhá.</p></div>";

    assertEquals(
        "Lịch họp tuần này có thay đổi nhỏ.", read(page.getBytes(StandardCharsets.UTF_8)).text());
  }

  private Article read(byte[] page) throws Exception {
    Files.write(folder.resolve("page.html"), page);
    List<Ingested> seen = new ArrayList<>();
    Corpus.open(folder).forEach(seen::add);
    return ((Ingested.Accepted) seen.getFirst()).article();
  }
}
