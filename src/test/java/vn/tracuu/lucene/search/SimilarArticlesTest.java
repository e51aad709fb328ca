package vn.tracuu.lucene.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.engine.Hit;

class SimilarArticlesTest {
  private static final String FOREST =
      "Kiểm lâm tuần tra rừng đầu nguồn, giữ rừng đầu nguồn khỏi cháy trong mùa khô hanh.";

  @TempDir private Path folder;

  @Test
  void whatSharesCharacteristicPairsIsFoundAndTheArticleItselfIsNot() throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(List.of("forest-2"), similar(index, "forest", 1));
    }
  }

  @Test
  void copiesStandBehindOthers() throws IOException {
    try (TestIndex index = collection()) {
      List<String> similar = similar(index, "forest", 10);
      assertEquals(List.of("forest-2", "copy"), similar);
    }
  }

  @Test
  void whoCitesTheSameNumberIsAboutTheSame() throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(List.of("cites-2"), similar(index, "cites-1", 1));
    }
  }

  @Test
  void hitsAreWholeButWithoutReasonsAndMarks() throws IOException {
    try (TestIndex index = collection()) {
      Hit hit = index.engine().similar("forest", 1).orElseThrow().getFirst();
      assertEquals("Giữ rừng ở Khe Lim", hit.title());
      assertTrue(hit.snippet().text().startsWith("Rừng đầu nguồn"), hit.snippet()::text);
      assertEquals(List.of(), hit.reasons());
      assertEquals(List.of(), hit.titleMarks());
      assertTrue(hit.score() > 0);
    }
  }

  @Test
  void anUnknownArticleHasNone() throws IOException {
    try (TestIndex index = collection()) {
      assertEquals(Optional.empty(), index.engine().similar("nowhere", 5));
      assertEquals(List.of(), similar(index, "lonely", 5));
    }
  }

  private TestIndex collection() throws IOException {
    return TestIndex.of(
        folder,
        TestIndex.article("forest", "Tuần tra giữ rừng", FOREST),
        TestIndex.article("copy", "Tuần tra giữ rừng", FOREST),
        TestIndex.article(
            "forest-2", "Giữ rừng ở Khe Lim", "Rừng đầu nguồn đã xanh lại nhờ kiểm lâm tuần tra."),
        TestIndex.article("cites-1", "Họp xã", "Xã học tập 18-NQ/TW vào sáng qua."),
        TestIndex.article("cites-2", "Tin huyện", "Báo cáo nhắc tới 18-NQ/TW một lần."),
        TestIndex.article("other", "Bóng đá", "Đội nhà thắng hai không trên sân khách."),
        TestIndex.article("lonely", "Thơ", "Trăng."));
  }

  private static List<String> similar(TestIndex index, String id, int count) {
    return index.engine().similar(id, count).orElseThrow().stream().map(Hit::id).toList();
  }
}
