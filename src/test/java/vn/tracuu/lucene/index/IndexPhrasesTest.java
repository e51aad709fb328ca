package vn.tracuu.lucene.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.schema.Fields;

class IndexPhrasesTest {
  private static final String[] TEXTS = {
    "Ủy ban nhân dân xã họp về đất đai.",
    "Hôm nay ủy ban nhân dân huyện bàn về đất đai. Và thôi.",
    "Theo uỷ ban nhân dân thì đất đai còn nhiều, ủy ban nhân dân sẽ giao.",
    "Một việc khác hẳn. Số 18 và điểm a. Đất. Đai.",
    "Việc khác nữa ở tỉnh. Bà. Bé. Bí. Bò. Cá. Cua. Da. Dê. Đá. Ga. Gà. Hè. Hoa. Khế. La. Lá. Mơ. Na.",
  };

  @TempDir private Path folder;

  @Test
  void collectsWhatManyArticlesHaveAndCountsArticles() throws IOException {
    assertEquals(
        List.of("đất đai 3", "ủy ban nhân dân 3"),
        written(build("one", List.of(0, 1, 2, 3, 4), 5)));
  }

  @Test
  void segmentsAndDeletedArticlesMakeNoDifference() throws IOException {
    List<String> whole = written(build("one", List.of(0, 1, 2, 3, 4), 5));

    assertEquals(whole, written(build("two", List.of(4, 3, 2, 1, 0), 1)));
    assertEquals(whole, written(build("three", List.of(0, 0, 0, 1, 2, 3, 4), 2)));
  }

  @Test
  void comesBackFromDiskAsItWas() throws IOException {
    Phrases phrases = build("one", List.of(0, 1, 2, 3, 4), 5);
    try (Directory directory = FSDirectory.open(folder.resolve("file"))) {
      PhraseFile.write(directory, phrases);
      assertEquals(written(phrases), written(PhraseFile.read(directory)));
    }
  }

  @Test
  void phrasesAreFoundByWhatTheirKeysBeginWith() throws IOException {
    Phrases phrases = build("one", List.of(0, 1, 2, 3, 4), 5);

    assertEquals(0, phrases.first("dat"));
    assertEquals(1, phrases.end("dat d"));
    assertEquals(1, phrases.first("uy ban nhan"));
    assertEquals(2, phrases.end("uy ban nhan"));
    assertEquals(phrases.first("x"), phrases.end("x"));
    assertEquals(2, phrases.end(""));
  }

  /** Indexes texts in that order, {@code flush} to a segment; a text that comes again replaces. */
  private Phrases build(String name, List<Integer> order, int flush) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve(name));
        IndexWriter writer =
            new IndexWriter(
                directory,
                new IndexWriterConfig(Analyzers.ofFields()).setMergePolicy(new KeptSegments()))) {
      int added = 0;
      for (int text : order) {
        writer.deleteDocuments(new Term(Fields.ID, "a" + text));
        writer.addDocuments(ArticleDocuments.toDocuments(article("a" + text, TEXTS[text])));
        if (++added % flush == 0) {
          writer.commit();
        }
      }
      writer.commit();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return IndexPhrases.collect(reader);
      }
    }
  }

  private static List<String> written(Phrases phrases) {
    List<String> written = new ArrayList<>();
    for (int p = 0; p < phrases.size(); p++) {
      written.add(phrases.text(p) + " " + phrases.articles(p));
    }
    return written;
  }

  private static Article article(String id, String text) {
    return new Article(
        id, "Tin " + id, null, List.of(Block.paragraph(text)), Origin.UNKNOWN, LegalDocument.NONE);
  }
}
