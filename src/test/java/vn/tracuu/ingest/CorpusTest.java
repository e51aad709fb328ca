package vn.tracuu.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;

class CorpusTest {
  private static final String PAGE =
      "<html><head><title>Sáp nhập thôn</title></head><body><h1>Sáp nhập thôn</h1>"
          + "<div><p>Huyện đã họp dân, lấy ý kiến và lập đề án.</p></div></body></html>";

  @TempDir private Path folder;

  @Test
  void readsFoldersOfAnyDepthInTheOrderOfTheirPaths() throws IOException {
    write("b/c/d/page.html", PAGE.getBytes(UTF_8));
    write(
        "a.jsonl",
        "{\"id\":\"x1\",\"title\":\"Đổi mới\",\"text\":\"một\\nhai\"}\n".getBytes(UTF_8));
    write("b/notes.png", "not a page".getBytes(UTF_8));

    assertEquals(List.of("x1", "b/c/d/page.html"), read(folder));
  }

  @Test
  void readsPackedFiles() throws IOException {
    Path file = folder.resolve("pages.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "{\"id\":\"1\",\"title\":\"A\",\"text\":\"a\"}\n\n{\"id\":\"2\",\"title\":\"B\",\"text\":\"\"}"
              .getBytes(UTF_8));
    }

    assertEquals(List.of("1", "2"), read(file));
  }

  @Test
  void aBadPageIsARefusalAndTheNextOneIsRead() throws IOException {
    write("1-empty.html", new byte[0]);
    write("2-blank.txt", " \n\t\n".getBytes(UTF_8));
    write("3-binary.html", new byte[] {'<', 'p', 0, 1, 2});
    write("4-huge.html", new byte[Limits.MAX_PAGE_BYTES + 1]);
    write("5-latin.html", "<p>caf\u00e9 \u00e0 la carte</p>".getBytes(ISO_8859_1));
    write("6-chrome-only.html", "<html><body><nav>Trang chủ</nav></body></html>".getBytes(UTF_8));
    write("7-cut.html.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0});
    write("8-good.html", PAGE.getBytes(UTF_8));
    write("9-utf16.html", ("\uFEFF" + PAGE).getBytes(UTF_16LE));

    assertEquals(
        List.of(
            "1-empty.html EMPTY",
            "2-blank.txt EMPTY",
            "3-binary.html BINARY",
            "4-huge.html TOO_LARGE",
            "5-latin.html WRONG_ENCODING",
            "6-chrome-only.html NO_ARTICLE",
            "7-cut.html.gz CUT",
            "8-good.html",
            "9-utf16.html"),
        read(folder));
  }

  @Test
  void aBadLineIsARefusalThatNamesTheLine() throws IOException {
    write(
        "p.jsonl",
        """
        {"id":"1","title":"A","text":"a","partOf":"Luật A","place":"Điều 1","number":"1/2020/QH14"}
        {"id":"2","title":"
        [1,2]
        {"id":"3","text":"no title: its first words"}
        {"id":"4","title":"D"}
        {"id":"5","title":"E","text":"e","published":"30/12/2018"}
        {"id":"6","title":"F","text":"f","unknown":{"deep":[1]},"lead":null}
        """
            .getBytes(UTF_8));

    assertEquals(
        List.of(
            "1",
            "p.jsonl:2 MALFORMED",
            "p.jsonl:3 MALFORMED",
            "3",
            "p.jsonl:5 NO_ARTICLE",
            "5",
            "6"),
        read(folder));
  }

  @Test
  void aLineSaysWhatItsPageDoesNot() throws IOException {
    write(
        "p.jsonl",
        """
        {"id": "a", "title": "A", "text": "x", "section": "Tin tức > Đảng", "attachments": [{"name": "Phụ lục", "url": "https://a.example/1.pdf"}, {"url": "https://a.example/k%20h.doc"}, {"name": "b", "url": "javascript:x"}]}
        {"id": "b", "title": "Của dòng", "url": "https://a.example/tin/b", "html": "<h1>Của trang</h1><p class=sapo>Tóm tắt của bài, một câu là đủ.</p><p>Huyện đã họp dân, lấy ý kiến, lập <a href='de-an.pdf'>đề án</a>.</p>"}
        """
            .getBytes(UTF_8));
    List<Article> articles = new ArrayList<>();

    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted(Article article)) {
            articles.add(article);
          }
        });

    assertEquals("Tin tức > Đảng", articles.getFirst().origin().section());
    assertEquals(
        List.of(
            new Attachment("Phụ lục", "https://a.example/1.pdf"),
            new Attachment("k h.doc", "https://a.example/k%20h.doc")),
        articles.getFirst().attachments());
    assertEquals("Của dòng", articles.getLast().title());
    assertEquals("Tóm tắt của bài, một câu là đủ.", articles.getLast().lead());
    assertEquals(
        List.of(new Attachment("đề án", "https://a.example/tin/de-an.pdf")),
        articles.getLast().attachments());
  }

  @Test
  void aMissingCorpusIsAnErrorThatNamesIt() {
    Path missing = folder.resolve("nowhere");

    var error = assertThrows(IOException.class, () -> Corpus.open(missing));

    assertEquals(
        "no corpus at " + missing + ": give a folder or file of saved pages", error.getMessage());
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** The id of each article; for a refusal, where and why. */
  private static List<String> read(Path corpus) throws IOException {
    List<String> seen = new ArrayList<>();
    Corpus.open(corpus)
        .forEach(page ->
            seen.add(
                switch (page) {
                  case Ingested.Accepted a -> a.article().id();
                  case Ingested.Refused r -> r.where() + " " + r.reason();
                }));
    return seen;
  }
}
