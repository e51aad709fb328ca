package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.article.Article;
import vn.tracuu.ranking.Condition;
import vn.tracuu.ranking.Likeness;
import vn.tracuu.schema.Fields;

/** Articles about the same, by their {@link Likeness}. */
record SimilarArticles(IndexSearcher searcher) {
  /**
   * The articles most like {@code article}, best first.
   *
   * @param doc the article's number in the index; it is not among them
   * @param count the most of them, from 1
   */
  List<ScoreDoc> of(Article article, int doc, int count) throws IOException {
    // figures of its own: those of so many pairs would displace the ones that queries ask for
    LuceneStatistics statistics = new LuceneStatistics(searcher);
    Condition like =
        Likeness.condition(
            statistics, article, CitedNumbers.of(searcher, doc, Likeness.MAX_NUMBERS));
    int wanted = Math.min(count + Likeness.SPARE, Math.max(1, searcher.getIndexReader().maxDoc()));
    ScoreDoc[] found =
        searcher.search(
                statistics.query(like), new TopScoreDocCollectorManager(wanted, null, wanted))
            .scoreDocs;
    return Likeness.copiesLast(pairs(doc), List.of(found), other -> pairs(other.doc)).stream()
        .limit(count)
        .toList();
  }

  private long[] pairs(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
    if (!sequences.advanceExact(doc - leaf.docBase)) {
      return new long[0];
    }
    BytesRef stored = sequences.binaryValue();
    return Likeness.pairs(stored.bytes, stored.offset, stored.length);
  }
}
