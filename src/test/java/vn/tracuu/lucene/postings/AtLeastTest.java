package vn.tracuu.lucene.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import vn.tracuu.Seed;
import vn.tracuu.search.plan.RetrievalQuery;

/** What has enough of some terms is what Lucene counts. */
class AtLeastTest {
  private static final int DOCUMENTS = 500;
  private static final int WORDS = 31;

  @Test
  void countsTermsAsLuceneDoes() throws IOException {
    Random random = new Random(Seed.value());
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        SearchableIndex index = new SearchableIndex(searcher);
        assertTrue(index.termBitSets().areKept());
        for (int least = 1; least <= WORDS; least++) {
          compare(searcher, index, least, 1 + random.nextInt(WORDS));
        }
      }
    }
  }

  private static void compare(IndexSearcher searcher, SearchableIndex index, int least, int of)
      throws IOException {
    List<RetrievalQuery> terms =
        IntStream.range(0, of)
            .<RetrievalQuery>mapToObj(w -> new RetrievalQuery.Term("text", "w" + w, 1))
            .toList();
    BooleanQuery.Builder lucene = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
    for (RetrievalQuery term : terms) {
      lucene.add(new LuceneQueries(index).of(term), BooleanClause.Occur.SHOULD);
    }
    assertEquals(
        searcher.count(lucene.build()),
        searcher.count(new LuceneQueries(index).of(new RetrievalQuery.AtLeast(least, terms))),
        least + " of " + of);
  }

  private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        StringBuilder text = new StringBuilder();
        int share = random.nextInt(10);
        for (int w = 0; w < WORDS; w++) {
          text.append(random.nextInt(10) < share ? " w" + w : "");
        }
        Document document = new Document();
        document.add(new TextField("text", text.toString(), Field.Store.NO));
        writer.addDocument(document);
      }
      writer.commit();
    }
  }
}
