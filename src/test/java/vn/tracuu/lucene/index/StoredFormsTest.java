package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleParts;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/** An article in the log of pushes and in the stored fields of a document. */
class StoredFormsTest {
  private static final Article WHOLE =
      new Article(
          "kho/bài 1",
          "Giữ suối đầu bản",
          "Lời dẫn về suối",
          Arrays.stream(Block.Kind.values()).map(k -> new Block(k, "Khối " + k)).toList(),
          new Origin(
              "https://a.example/bai-1",
              "Báo Suối",
              "Lò Văn Mẫu",
              "Theo Tin Bản",
              Published.parse("2021-03-04T05:06+07:00").orElseThrow(),
              "Tin tức > Suối"),
          new LegalDocument("7/2021/QĐ-SUOI", "Quyết định", "Sở Suối", "Bộ quy ước", "Điều 3"),
          List.of(new Attachment("Bản ký", "https://a.example/ky.pdf")));

  @Test
  void theLogOfPushesKeepsEveryPart() throws IOException {
    try (Directory folder = new ByteBuffersDirectory()) {
      new PushedArticle(WHOLE.id(), WHOLE).write(folder, "1");

      assertEquals(WHOLE, PushedArticle.read(folder, "1").article());
      assertTrue(PushedArticle.read(folder, "1").says(new PushedArticle(WHOLE.id(), WHOLE)));
    }
  }

  @Test
  void aDeletionIsKeptAsOne() throws IOException {
    try (Directory folder = new ByteBuffersDirectory()) {
      new PushedArticle("a", null).write(folder, "1");

      assertEquals("a", PushedArticle.read(folder, "1").id());
      assertNull(PushedArticle.read(folder, "1").article());
    }
  }

  @Test
  void filesOfAnOlderLogAreStillRead() throws IOException {
    Article older =
        new Article(
            WHOLE.id(),
            WHOLE.title(),
            WHOLE.lead(),
            WHOLE.blocks(),
            WHOLE.origin(),
            WHOLE.document());
    Map<String, String> flat = new HashMap<>(ArticleParts.of(older).lines());
    flat.put("kinds", "PARAGRAPH HEADING LIST_ITEM TABLE_ROW CAPTION");
    flat.put("body", older.body());
    try (Directory folder = new ByteBuffersDirectory()) {
      try (IndexOutput out = folder.createOutput("1", IOContext.DEFAULT)) {
        CodecUtil.writeHeader(out, "TraCuuPushed", 1);
        out.writeMapOfStrings(flat);
        CodecUtil.writeFooter(out);
      }
      assertEquals(older, PushedArticle.read(folder, "1").article());
    }
  }

  @Test
  void storedFieldsKeepEveryPart() throws IOException {
    assertEquals(WHOLE, ArticleDocuments.toArticle(ArticleDocuments.toDocuments(WHOLE).getLast()));
  }
}
