package vn.tracuu.ingest;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;

/** The keeper of a corpus says where its folders are from. */
class FolderAddressesTest {
  private static final String LINES =
      """
      # where we saved them
      folder ben-go https://ben-go.example/
      folder ./ben-go/vi/ https://www.ben-go.example/tin-tuc
      folder kho cũ.zip http://kho.ben-go.example
      profile cua-ta
        when .than
        body .than
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      """
      ben-go/do-ngang.html, https://ben-go.example/do-ngang.html
      ben-go/gia vé/bảng.html, https://ben-go.example/gia%20v%C3%A9/b%E1%BA%A3ng.html
      ben-go/view.aspx?ItemID=5, https://ben-go.example/view.aspx?ItemID=5
      ben-go/a#b.html, https://ben-go.example/a%23b.html
      ben-go/index.html, https://ben-go.example/
      ben-go/do/index.html, https://ben-go.example/do/
      ben-go/vi/do.html, https://www.ben-go.example/tin-tuc/do.html
      kho cũ.zip/do.html, http://kho.ben-go.example/do.html
      """)
  void aPageHasItsPlaceInTheInnermostFolder(String path, String address) {
    assertEquals(address, FolderAddresses.parse(LINES, "profiles.conf").of(path));
  }

  @Test
  void aPageOfAnotherFolderHasNone() {
    FolderAddresses folders = FolderAddresses.parse(LINES, "profiles.conf");

    assertNull(folders.of("ben-go-cu/do.html"));
    assertNull(folders.of("do.html"));
    assertEquals(
        "https://tat-ca.example/do.html",
        FolderAddresses.parse("folder . https://tat-ca.example", "").of("do.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder ben-go", "folder ben-go ftp://ben-go.example/", "folder"})
  void aLineWithoutAnAddressIsAnError(String line) throws IOException {
    write("profiles.conf", "# trên cùng\n" + line + "\n");

    IOException e = assertThrows(IOException.class, () -> Corpus.open(folder));

    String where = folder.resolve("profiles.conf") + ":2: a line is \"folder PATH ADDRESS\"";
    assertEquals(where, String.valueOf(e.getMessage()).substring(0, where.length()));
  }

  @Test
  void pagesGetAddressSiteAndFilesOfTheirFolder() throws IOException {
    write("profiles.conf", LINES);
    write("ben-go/tin/do.html", page("", "<a href=\"../tep/gia.pdf\">gia.pdf</a>"));
    write("ben-go/tin/goc.html", page("https://goc.example/do", ""));
    write("cho-moi/do.html", page("", ""));
    write("do.html", page("", ""));

    Map<String, Article> articles = articles();

    Article page = requireNonNull(articles.get("ben-go/tin/do.html"));
    assertEquals("https://ben-go.example/tin/do.html", page.origin().url());
    assertEquals("ben-go.example", page.origin().site());
    assertEquals(
        List.of(new Attachment("gia.pdf", "https://ben-go.example/tep/gia.pdf")),
        page.attachments());
    assertEquals(
        "https://goc.example/do",
        requireNonNull(articles.get("ben-go/tin/goc.html")).origin().url());
    assertEquals(
        "goc.example", requireNonNull(articles.get("ben-go/tin/goc.html")).origin().site());
    assertNull(requireNonNull(articles.get("cho-moi/do.html")).origin().url());
    assertEquals("cho-moi", requireNonNull(articles.get("cho-moi/do.html")).origin().site());
    assertNull(requireNonNull(articles.get("do.html")).origin().site());
  }

  @Test
  void inspectGivesTheSameAddress() throws IOException {
    write("profiles.conf", LINES);
    write("ben-go/tin/do.html", page("", ""));
    List<String> addresses = new ArrayList<>();

    Pages.inspect(
        List.of(folder.resolve("ben-go/tin/do.html")),
        null,
        page -> {
          if (page instanceof Pages.Inspected.Found found) {
            addresses.add(String.valueOf(found.extraction().article().origin().url()));
          }
        });

    assertEquals(List.of("https://ben-go.example/tin/do.html"), addresses);
  }

  @Test
  void whatALineSaysAndCannotBeUsedIsCounted() throws IOException {
    String line = "{\"id\":\"%s\",\"title\":\"Đò ngang\",\"text\":\"Nước rút\",%s}\n";
    write(
        "a.jsonl",
        line.formatted("1", "\"url\":\"javascript:mo()\"")
            + line.formatted("2", "\"url\":\"https://ben-go.example/2\"")
            + line.formatted("3", "\"published\":\"hôm qua\""));
    Corpus corpus = Corpus.open(folder);
    List<String> counted = new ArrayList<>();

    for (CorpusFile file : corpus.list().files()) {
      corpus.read(file, (n, bytes, length) -> false, page -> {}, n -> {}, counted::add);
    }

    assertEquals(List.of("addresses that cannot be used", "dates that cannot be read"), counted);
  }

  private Map<String, Article> articles() throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            articles.put(accepted.article().id(), accepted.article());
          }
        });
    return articles;
  }

  private static String page(String canonical, String more) {
    return "<!DOCTYPE html><html><head><title>Đò ngang chạy lại</title><link rel=\"canonical\" href=\""
        + canonical
        + "\"></head><body><h1>Đò ngang chạy lại</h1><div><p>Sau mùa nước, bến đò mở lại và chở khách mỗi"
        + " ngày tám chuyến, chuyến đầu lúc năm giờ sáng.</p><p>"
        + more
        + "</p></div></body></html>";
  }

  private void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
