package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import vn.tracuu.lucene.index.Fields;

/**
 * From sections to the articles that they are of: long articles whose best section is likelier than
 * they are as a whole join the candidates.
 */
final class PassageJoin {
  /** Which documents are articles; kept for each open segment. */
  static final BitSetProducer ARTICLES = new QueryBitSetProducer(new FieldExistsQuery(Fields.ID));

  /** How many sections are looked at. */
  private static final int SECTIONS = 100;

  private PassageJoin() {}

  /**
   * The candidates of the first stage, and with them the articles of the likeliest sections; those
   * stand first. Where pages are continued by a cursor, an article that joined may come a second
   * time, far behind.
   *
   * @param sections what the sections have to match; nothing where there are none
   * @param articles what every article has to match
   */
  static ScoreDoc[] joined(
      IndexSearcher searcher, Query sections, Query articles, ScoreDoc[] candidates)
      throws IOException {
    if (sections instanceof MatchNoDocsQuery) {
      return candidates;
    }
    Set<Integer> known =
        Stream.of(candidates).limit(Reranker.WINDOW).map(c -> c.doc).collect(Collectors.toSet());
    Set<Integer> joining = new TreeSet<>();
    for (ScoreDoc section :
        searcher.search(sections, new TopScoreDocCollectorManager(SECTIONS, null, SECTIONS))
            .scoreDocs) {
      int article = article(searcher, section.doc);
      if (!known.contains(article)) {
        joining.add(article);
      }
    }
    List<ScoreDoc> joined = new ArrayList<>();
    for (int article : matching(searcher, articles, joining)) {
      joined.add(new ScoreDoc(article, 0));
    }
    Stream.of(candidates).filter(c -> !joining.contains(c.doc)).forEach(joined::add);
    return joined.toArray(ScoreDoc[]::new);
  }

  private static int article(IndexSearcher searcher, int section) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(section, leaves));
    BitSet articles = ARTICLES.getBitSet(leaf);
    return leaf.docBase + articles.nextSetBit(section - leaf.docBase);
  }

  /** Those of some articles that a query matches; {@code docs} ascending. */
  private static List<Integer> matching(IndexSearcher searcher, Query query, Set<Integer> docs)
      throws IOException {
    List<Integer> matching = new ArrayList<>();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = null;
    Scorer scorer = null;
    for (int doc : docs) {
      if (leaf == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        scorer = weight.scorer(leaf);
      }
      int inLeaf = doc - leaf.docBase;
      if (scorer != null
          && (scorer.docID() == inLeaf
              || (scorer.docID() < inLeaf && scorer.iterator().advance(inLeaf) == inLeaf))) {
        matching.add(doc);
      }
    }
    return matching;
  }
}
