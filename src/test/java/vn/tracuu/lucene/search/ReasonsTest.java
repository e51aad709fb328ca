package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.words.Language;
import vn.tracuu.words.Sentences;

/** What is said of why an article is a hit. */
class ReasonsTest {
  @TempDir private Path folder;

  @Test
  void namesRowsAsTypedAndNotPairsOfThem() throws IOException {
    List<String> reasons =
        reasons("Quỹ chợ phiên", "CHỢ PHIÊN MÙA XUÂN bày khèn.", "mùa xuân chợ phiên");

    assertEquals(
        List.of(
            "Tiêu đề có: chợ phiên",
            "Các chữ đứng liền nhau: mùa xuân, chợ phiên",
            "Đúng như đã gõ: mùa xuân chợ phiên"),
        reasons);
  }

  @Test
  void aLongRowIsOneThing() throws IOException {
    List<String> reasons =
        reasons("Tin", "Xã góp quỹ giữ rừng đầu nguồn. Giữ rừng.", "quỹ giữ rừng đầu nguồn");

    assertEquals("Các chữ đứng liền nhau: quỹ giữ rừng đầu nguồn", reasons.getFirst());
  }

  @Test
  void wordsWithoutMarksAndFiguresAreNamedToo() throws IOException {
    List<String> reasons = reasons("Tin", "Cách dệt vải lanh trong 12 ngày.", "vải lanh 12");

    assertEquals("Đúng như đã gõ: vải lanh 12", reasons.getLast());
  }

  @Test
  void whatMatchesOnlyWithoutMarksIsSaidSo() throws IOException {
    List<String> reasons = reasons("Tin", "Dệt vải lanh.", "vai lanh");

    assertEquals("Đúng như đã gõ: lanh", reasons.get(1));
    assertEquals("Khớp khi bỏ dấu: vai → vải", reasons.get(2));
  }

  private List<String> reasons(String title, String text, String query) throws IOException {
    try (TestIndex index =
        TestIndex.of(
            folder, TestIndex.article("a", title, text), vn.tracuu.engine.TestArticles.filler())) {
      return index.search(query).hits().getFirst().reasons().stream().map(r -> Sentences.of(r, Language.VI)).toList();
    }
  }
}
