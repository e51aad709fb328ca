package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.Hit;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.ranking.Frequencies;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.NumberEvidence;

/** Reads from the index what hits are made of. */
final class LuceneHits {
  private final IndexSearcher searcher;
  private final HitMaker maker;
  private final NumberEvidence numbers;
  private final boolean explain;

  /**
   * @param explain whether the figures of the scores are asked for
   */
  LuceneHits(IndexSearcher searcher, HitMaker maker, NumberEvidence numbers, boolean explain) {
    this.searcher = searcher;
    this.maker = maker;
    this.numbers = numbers;
    this.explain = explain;
  }

  /** Hits with nothing but id and score. */
  static List<Hit> bare(IndexSearcher searcher, List<Reranker.Ranked> ranked) throws IOException {
    int[] docs = ranked.stream().mapToInt(Reranker.Ranked::doc).toArray();
    BytesRef[] ids = ArticleIds.of(searcher, docs);
    List<Hit> hits = new ArrayList<>(docs.length);
    for (int i = 0; i < docs.length; i++) {
      hits.add(HitMaker.bare(ids[i].utf8ToString(), ranked.get(i).score()));
    }
    return hits;
  }

  /** Hits with all that is shown of them. */
  List<Hit> of(List<Reranker.Ranked> ranked) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(ranked.size());
    for (Reranker.Ranked found : ranked) {
      Frequencies frequencies = new PostingFrequencies(searcher.getIndexReader(), found.doc());
      hits.add(
          maker.hit(
              ArticleDocuments.toArticle(stored.document(found.doc())),
              found.score(),
              CitedNumbers.of(searcher, found.doc()),
              numbers.in(frequencies),
              explain ? found.explanation().get() : null));
    }
    return hits;
  }
}
