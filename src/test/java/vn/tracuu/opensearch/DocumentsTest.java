package vn.tracuu.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

class DocumentsTest {
  @Test
  void aNodeGivesBackEveryPartOfAnArticle() throws IOException {
    Article whole =
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
                Published.parse("2021-03-04").orElseThrow(),
                "Tin tức > Suối"),
            new LegalDocument("7/2021/QĐ-SUOI", "Quyết định", "Sở Suối", "Bộ quy ước", "Điều 3"),
            List.of(new Attachment("Bản ký", "https://a.example/ky.pdf")));
    ObjectNode answer = Cluster.JSON.createObjectNode();
    answer.set("_source", Cluster.JSON.readTree(Documents.of(whole).getFirst().toString()));

    assertEquals(whole, Documents.article(answer));
  }
}
