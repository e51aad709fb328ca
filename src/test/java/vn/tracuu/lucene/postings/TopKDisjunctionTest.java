package vn.tracuu.lucene.postings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import vn.tracuu.Seed;
import vn.tracuu.search.plan.RetrievalQuery;

/** What is found in memory is what Lucene finds. */
class TopKDisjunctionTest {
  private static final int SEGMENTS = 3;
  private static final int DOCUMENTS = 700;
  private static final int ROUNDS = 300;
  private static final String WORDS = "abcdefghij";

  @Test
  void findsWhatLuceneFindsWithTheSameScores() throws IOException {
    long seed = Seed.value();
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int round = 0; round < ROUNDS; round++) {
          compare(searcher, random, "seed " + seed + ", round " + round);
        }
      }
    }
  }

  private static void compare(IndexSearcher searcher, Random random, String where)
      throws IOException {
    int most = 1 + random.nextInt(80);
    TopKDisjunction likeliest =
        new TopKDisjunction(
            new SearchableIndex(searcher),
            searcher,
            random.nextInt(4) == 0 ? null : some(searcher.getIndexReader().maxDoc(), random),
            terms(random));
    ScoreDoc[] expected = likeliest.byLucene(most);
    ScoreDoc[] found = likeliest.fromMemory(most);

    assertEquals(expected.length, found.length, where);
    for (int i = 0; i < found.length; i++) {
      assertEquals(expected[i].score, found[i].score, 1e-5, where);
      assertTrue(i == 0 || found[i].score <= found[i - 1].score, where);
    }
    assertEquals(docsAbove(expected), docsAbove(found), where);
  }

  /** But for the last ones, of which only some of equal score are among the best. */
  private static List<Integer> docsAbove(ScoreDoc[] hits) {
    float last = hits.length == 0 ? 0 : hits[hits.length - 1].score + 1e-4f;
    return Arrays.stream(hits).filter(h -> h.score > last).map(h -> h.doc).sorted().toList();
  }

  private static FixedBitSet some(int documents, Random random) {
    FixedBitSet some = new FixedBitSet(documents);
    int one = 1 + random.nextInt(20);
    for (int doc = 0; doc < documents; doc++) {
      if (random.nextInt(one) == 0) {
        some.set(doc);
      }
    }
    return some;
  }

  private static RetrievalQuery.Bool terms(Random random) {
    List<RetrievalQuery.Part> terms =
        random
            .ints(1 + random.nextInt(4), 0, WORDS.length() + 1)
            .distinct()
            .mapToObj(w -> w == WORDS.length() ? "absent" : WORDS.substring(w, w + 1))
            .map(w -> new RetrievalQuery.Term("text", w, 1))
            .map(term -> new RetrievalQuery.Part(RetrievalQuery.Occur.SHOULD, term))
            .toList();
    return new RetrievalQuery.Bool(terms);
  }

  private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
    try (IndexWriter writer =
        new IndexWriter(directory, config.setMergePolicy(NoMergePolicy.INSTANCE))) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        for (int i = 0; i < DOCUMENTS; i++) {
          Document document = new Document();
          document.add(new TextField("text", text(random), Field.Store.NO));
          document.add(new StringField("ten", "" + i % 10, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.commit();
      }
      writer.deleteDocuments(new Term("ten", "3"));
    }
  }

  /** Words of which the first are frequent and the last rare. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(30); n > 0; n--) {
      int word = (int) (WORDS.length() * Math.pow(random.nextDouble(), 3));
      text.append(WORDS.charAt(word)).append(' ');
    }
    return text.toString();
  }
}
