package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.html.SiteChrome;

/**
 * What an index cannot hold is refused or cut before it gets there, of whatever kind the file is.
 */
class AdmissionTest {
  @TempDir private Path folder;
  private final List<Article> articles = new ArrayList<>();
  private final List<Ingested.Refused> refused = new ArrayList<>();

  @Test
  void aSiteThatIsNoNameIsCut() throws IOException {
    read("a.jsonl", line("mot", "\"site\":\"" + "x".repeat(40_000) + "\"", "chợ phiên"));

    String site = String.valueOf(articles.getFirst().origin().site());
    assertTrue(site.length() <= Admission.MAX_LINE, () -> site.length() + " characters");
  }

  @Test
  void anIdThatIsTooLongIsRefused() throws IOException {
    read(
        "a.jsonl", line("y".repeat(2_000), "\"site\":\"a\"", "chợ") + line("hai", "\"x\":1", "đò"));

    assertEquals(List.of("hai"), articles.stream().map(Article::id).toList());
    assertEquals(Ingested.Reason.TOO_LARGE, refused.getFirst().reason());
  }

  @Test
  void aTextOfNothingButNumbersIsRefusedInLinesAndPages() throws IOException {
    StringBuilder numbers = new StringBuilder();
    for (int i = 0; i < 41_000; i++) {
      numbers.append("%d/%d/QĐ-UBND, ".formatted(1 + i % 9_000, 1990 + i % 30));
    }
    read("a.jsonl", line("mot", "\"x\":1", numbers.toString()));
    read("b.html", page(numbers.toString()));
    read("c.txt", "Bảng kê\n\n" + numbers);

    assertEquals(List.of(), articles);
    assertEquals(
        List.of(
            Ingested.Reason.TOO_MANY_NUMBERS,
            Ingested.Reason.TOO_MANY_NUMBERS,
            Ingested.Reason.TOO_MANY_NUMBERS),
        refused.stream().map(Ingested.Refused::reason).toList());
  }

  @Test
  void aTableOfFiguresIsNoListOfNumbers() throws IOException {
    read("a.jsonl", line("mot", "\"x\":1", "12,5 đồng; 1.300 kg; ".repeat(15_000)));

    assertEquals(1, articles.size());
  }

  @Test
  void whatFailsInOneStepIsARefusalOfThatPage() {
    Work work =
        new Work(
            "a.html",
            "",
            chrome -> {
              throw new IllegalStateException("unforeseen");
            });

    Ingested.Refused defect = (Ingested.Refused) work.extract(site -> SiteChrome.NONE, note -> {});

    assertEquals("a.html", defect.where());
    assertEquals(Ingested.Reason.DEFECT, defect.reason());
  }

  private void read(String name, String content) throws IOException {
    Corpus.open(Files.writeString(folder.resolve(name), content))
        .forEach(page -> {
          switch (page) {
            case Ingested.Accepted(Article article) -> articles.add(article);
            case Ingested.Refused one -> refused.add(one);
          }
        });
  }

  private static String line(String id, String more, String text) {
    return "{\"id\":\"%s\",%s,\"title\":\"Tin\",\"text\":\"%s\"}\n".formatted(id, more, text);
  }

  private static String page(String text) {
    return "<html><title>Bảng kê văn bản</title><h1>Bảng kê văn bản</h1><p>" + text + "</p></html>";
  }
}
