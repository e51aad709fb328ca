package vn.tracuu.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tracuu.engine.Duplicate;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.OfficePortal;
import vn.tracuu.lucene.index.IndexCheck;
import vn.tracuu.lucene.index.LuceneIndexer;
import vn.tracuu.lucene.search.LuceneEngine;
import vn.tracuu.query.QueryParser;

/** A page that a site has at several addresses is one article. */
class CopiedPagesTest {
  private static final String BODY =
      "Hợp tác xã Bến Gỗ chở khách qua sông mỗi ngày tám chuyến, chuyến đầu lúc năm giờ sáng, chuyến"
          + " cuối lúc sáu giờ chiều; ngày nước lớn thì đò nghỉ, khách đi vòng qua cầu Đá.";

  private static final String FORM =
      "Hợp tác xã Bến Gỗ thông báo giá vé đò của tháng, xin xem trong tệp dưới đây.";

  @TempDir private Path folder;
  private Path pages;
  private Path index;

  @BeforeEach
  void makeFolders() throws IOException {
    pages = folder.resolve("pages");
    Files.createDirectories(pages.resolve("ben-go"));
    index = folder.resolve("index");
  }

  @Test
  void aPortalGivesNoTextTwice() throws IOException {
    OfficePortal.write(pages, new HashMap<>());

    Report report = update();

    assertEquals(OfficePortal.DIFFERENT, report.indexed());
    assertEquals(OfficePortal.COPIES, report.duplicates());
    assertTrue(report.duplicatesListed().stream().allMatch(Duplicate::copy));
    assertTrue(
        report.duplicatesListed().stream()
            .allMatch(d -> d.where().endsWith("/index.html:1") && !d.keptIn().contains("/index")));
    assertEquals(List.of(), IndexCheck.of(index));
  }

  @Test
  void theShortestAddressStaysWhereNoneIsSaid() throws IOException {
    write("vi/do-ngang/index.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("in-thu/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));

    Report report = update();

    assertEquals(Set.of("ben-go/do-ngang.html"), ids("chuyến đầu"));
    assertEquals(
        List.of(
            new Duplicate(
                "ben-go/in-thu/do-ngang.html:1",
                "ben-go/in-thu/do-ngang.html",
                "ben-go/do-ngang.html:1",
                true),
            new Duplicate(
                "ben-go/vi/do-ngang/index.html:1",
                "ben-go/vi/do-ngang/index.html",
                "ben-go/do-ngang.html:1",
                true)),
        report.duplicatesListed());
  }

  @Test
  void theAddressThatMostCopiesSayStays() throws IOException {
    write("a.html", page("https://ben-go.example/a.html", "Đò ngang", "12/03/2024", BODY));
    String said = "https://ben-go.example/tin-tuc/do-ngang-mua-nuoc";
    write("tin/do-ngang.html", page(said, "Đò ngang", "12/03/2024", BODY));
    write("tin/do-ngang.html?print=1", page(said, "Đò ngang", "", BODY));

    update();

    assertEquals(Set.of("ben-go/tin/do-ngang.html"), ids("chuyến đầu"));
  }

  @Test
  void pagesThatStateDifferentAddressesStay() throws IOException {
    write("a.html", page("https://ben-go.example/tin/1", "Đò ngang", "12/03/2024", BODY));
    write("b.html", page("https://ben-go.example/tin/2", "Đò ngang", "12/03/2024", BODY));
    write("c.html", page("http://www.ben-go.example/tin/2/", "Đò ngang", "12/03/2024", BODY));

    assertEquals(2, update().indexed());
  }

  @Test
  void pagesInNoFolderStay() throws IOException {
    write("../a.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("../b.html", page("", "Đò ngang", "12/03/2024", BODY));

    assertEquals(2, update().indexed());
  }

  @Test
  void aVersionToPrintSaysLessAndIsACopy() throws IOException {
    write("do-ngang.html", page("", "Đò ngang mùa nước", "12/03/2024", BODY));
    write("do-ngang.html?print=1", page("", "Đò ngang mùa nước - Bến Gỗ", "", BODY));

    assertEquals(1, update().indexed());
  }

  @ParameterizedTest
  @CsvSource(
      """
      Giá vé đò tháng 1, , , Giá vé đò tháng 11, ,
      Giá vé đò, 01/03/2024, , Giá vé đò, 01/04/2024,
      Giá vé đò, 01/03/2024, nam.pdf, Giá vé đò, 01/03/2024, nam-sau.pdf
      """)
  void pagesWithOneTextForAFormAreDifferent(
      String title,
      @Nullable String day,
      @Nullable String file,
      String otherTitle,
      @Nullable String otherDay,
      @Nullable String otherFile)
      throws IOException {
    write("a.html", page("", title, day, FORM + file(file)));
    write("b.html", page("", otherTitle, otherDay, FORM + file(otherFile)));

    Report report = update();

    assertEquals(2, report.indexed());
    assertEquals(0, report.duplicates());
  }

  @Test
  void pagesOfAnotherSiteStay() throws IOException {
    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    Files.createDirectories(pages.resolve("bao-huyen"));
    write("../bao-huyen/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));

    assertEquals(2, update().indexed());
  }

  @Test
  void linesThatSomebodyHasChosenStay() throws IOException {
    String line = "{\"id\":\"%s\",\"title\":\"Đò ngang\",\"text\":\"" + BODY + "\"}\n";
    write("a.jsonl", line.formatted("a") + line.formatted("b"));

    assertEquals(2, update().indexed());
  }

  @Test
  void aCopyComesIntoItsOwnWhenTheOtherGoes() throws IOException {
    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("vi/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    update();
    Files.delete(pages.resolve("ben-go/do-ngang.html"));

    Report without = update();

    assertEquals(Set.of("ben-go/vi/do-ngang.html"), ids("chuyến đầu"));
    assertEquals(1, without.added());
    assertEquals(1, without.deleted());

    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    Report again = update();

    assertEquals(Set.of("ben-go/do-ngang.html"), ids("chuyến đầu"));
    assertEquals(1, again.indexed());
    assertEquals(1, again.added());
    assertEquals(1, again.deleted());
  }

  @Test
  void aCopyThatChangesIsAnArticleOfItsOwn() throws IOException {
    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("vi/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    update();

    write("vi/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY.replace("tám", "chín")));

    assertEquals(2, update().indexed());
  }

  @Test
  void aDryRunCountsCopies() throws IOException {
    write("do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));
    write("vi/do-ngang.html", page("", "Đò ngang", "12/03/2024", BODY));

    Report report = run(new Reindex.Options(false, true, 2));

    assertEquals(1, report.indexed());
    assertEquals(1, report.duplicates());
  }

  private void write(String path, String content) throws IOException {
    Path file = pages.resolve("ben-go").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static String page(String canonical, String title, @Nullable String day, String body) {
    return "<!DOCTYPE html><html><head><title>%s</title>%s</head><body><h1>%s</h1><div>%s</div><div><p>%s</p></div></body></html>"
        .formatted(
            title,
            canonical.isEmpty() ? "" : "<link rel=\"canonical\" href=\"" + canonical + "\">",
            title,
            day == null || day.isEmpty() ? "" : "<span>Ngày đăng: " + day + "</span>",
            body);
  }

  private static String file(@Nullable String name) {
    return name == null
        ? ""
        : " <a href=\"https://ben-go.example/tep/" + name + "\">Tệp đính kèm</a>";
  }

  private Report update() throws IOException {
    return run(new Reindex.Options(false, false, 2));
  }

  private Report run(Reindex.Options options) throws IOException {
    return new Reindex(
            Corpus.open(pages), new LuceneIndexer(index), options, new Counts(), bytes -> () -> {})
        .run();
  }

  private Set<String> ids(String typed) throws IOException {
    try (SearchEngine engine = LuceneEngine.open(index)) {
      return engine.search(new SearchRequest(QueryParser.parse(typed), 1, 10)).hits().stream()
          .map(h -> h.id())
          .collect(Collectors.toSet());
    }
  }
}
