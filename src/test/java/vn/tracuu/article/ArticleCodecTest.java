package vn.tracuu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleCodecTest {
  /** An article of which every part is known, in a value of its own. */
  private static final Article WHOLE =
      new Article(
          "kho/bài 1",
          "Giữ suối đầu bản",
          "Lời dẫn \"trong ngoặc\" về suối",
          Arrays.stream(Block.Kind.values())
              .map(kind -> new Block(kind, "Khối " + kind + " \\ của bài"))
              .toList(),
          new Origin(
              "https://a.example/bai-1",
              "Báo Suối",
              "Lò Văn Mẫu",
              "Theo Tin Bản",
              Published.parse("2021-03-04T05:06+07:00").orElseThrow(),
              "Tin tức > Suối"),
          new LegalDocument("7/2021/QĐ-SUOI", "Quyết định", "Sở Suối", "Bộ quy ước", "Điều 3"),
          List.of(
              new Attachment("Bản ký", "https://a.example/ky.pdf"), new Attachment("mẫu.doc", "")));

  @Test
  void nothingOfAnArticleIsLost() throws IOException {
    assertEquals(WHOLE, ArticleCodec.read(ArticleCodec.write(WHOLE)));
  }

  @Test
  void whatIsNotKnownStaysUnknown() throws IOException {
    Article bare = new Article("a", "Suối", null, List.of(), Origin.UNKNOWN, LegalDocument.NONE);

    assertEquals(bare, ArticleCodec.read(ArticleCodec.write(bare)));
    assertEquals(
        "{\"id\":\"a\",\"title\":\"Suối\",\"blocks\":[]}", ArticleCodec.write(bare), "as written");
  }

  @Test
  void everyPartHasItsKey() {
    assertEquals(
        Set.copyOf(ArticleParts.LINES), ArticleParts.of(WHOLE).lines().keySet(), "lines of WHOLE");
    assertEquals(WHOLE, ArticleParts.of(WHOLE).article());
  }

  @Test
  void keysOfANewerProgramArePassedOver() throws IOException {
    Article read =
        ArticleCodec.read(
            """
            {"id":"a","title":"Suối","later":{"x":[1]},"blocks":[{"text":"Chảy","size":{"y":2}}]}
            """);

    assertEquals(List.of(Block.paragraph("Chảy")), read.blocks());
  }

  @Test
  void whatIsNoArticleIsAFault() {
    assertThrows(IOException.class, () -> ArticleCodec.read("{\"id\":\"a\"}"));
    assertThrows(IOException.class, () -> ArticleCodec.read("{\"id\":\"a\",\"title\":"));
    assertThrows(
        IOException.class,
        () -> ArticleCodec.read("{\"id\":\"a\",\"title\":\"b\",\"blocks\":[{\"kind\":\"X\"}]}"));
  }
}
