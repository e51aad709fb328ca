package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Explanation;
import vn.tracuu.ranking.BestEvidence;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * The likeliest sections of long articles for one query. By them an article joins the candidates
 * that is not likely as a whole, and scores as if its section were an article by itself: a law of
 * six hundred articles answers by one of them, and its length is nothing against it.
 *
 * <p>Immutable.
 */
final class LikelySections {
  /** Which documents are articles; kept for each open segment. */
  private static final BitSetProducer ARTICLES =
      new QueryBitSetProducer(new FieldExistsQuery(Fields.ID));

  private final IndexSearcher searcher;
  private final int window;

  /** For each article its likeliest sections, best first. */
  private final Map<Integer, List<Integer>> byArticle;

  /**
   * @param articles those that joined
   * @param candidates they, and behind them the first stage's
   */
  record Joined(List<Integer> articles, List<ScoreDoc> candidates) {}

  private LikelySections(
      IndexSearcher searcher, int window, Map<Integer, List<Integer>> byArticle) {
    this.searcher = searcher;
    this.window = window;
    this.byArticle = byArticle;
  }

  /**
   * Sorts them by their articles.
   *
   * @param window how many candidates are ranked anew
   * @param sections the likeliest, best first
   */
  static LikelySections of(IndexSearcher searcher, int window, ScoreDoc[] sections)
      throws IOException {
    Map<Integer, List<Integer>> byArticle = new TreeMap<>();
    for (ScoreDoc section : sections) {
      int article = article(searcher, section.doc);
      List<Integer> own = byArticle.computeIfAbsent(article, a -> new ArrayList<>());
      if (own.size() < Candidates.SECTIONS_OF_AN_ARTICLE) {
        own.add(section.doc);
      }
    }
    return new LikelySections(searcher, window, byArticle);
  }

  private static int article(IndexSearcher searcher, int section) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(section, leaves));
    BitSet articles = ARTICLES.getBitSet(leaf);
    return leaf.docBase + articles.nextSetBit(section - leaf.docBase);
  }

  /** Whether there are none. */
  boolean isEmpty() {
    return byArticle.isEmpty();
  }

  /**
   * The candidates of the first stage, and before them the articles of sections that are not among
   * the likeliest of them.
   *
   * @param conditions what an article has to match besides the words that its section has; null for
   *     nothing
   */
  Joined join(ScoreDoc[] candidates, @Nullable Query conditions) throws IOException {
    Set<Integer> known =
        Stream.of(candidates).limit(window).map(c -> c.doc).collect(Collectors.toSet());
    int[] unknown =
        byArticle.keySet().stream().filter(a -> !known.contains(a)).mapToInt(a -> a).toArray();
    boolean[] matching = matching(unknown, conditions);
    List<ScoreDoc> joined = new ArrayList<>();
    for (int i = 0; i < unknown.length; i++) {
      if (matching[i]) {
        joined.add(new ScoreDoc(unknown[i], 0));
      }
    }
    List<Integer> joining = joined.stream().map(j -> j.doc).toList();
    Stream.of(candidates).filter(c -> !joining.contains(c.doc)).forEach(joined::add);
    return new Joined(joining, joined);
  }

  private boolean[] matching(int[] articles, @Nullable Query conditions) throws IOException {
    if (conditions != null) {
      return Matching.of(searcher, conditions, articles);
    }
    boolean[] all = new boolean[articles.length];
    Arrays.fill(all, true);
    return all;
  }

  /**
   * Puts the evidence of sections in the place of their articles', where it is better.
   *
   * @param best of each article
   * @param words as rare as they are among articles: what their sections score must compare
   */
  void addBetter(BestEvidence[] best, int[] articles, Statistics statistics, TypedWords words)
      throws IOException {
    if (Arrays.stream(articles).noneMatch(byArticle::containsKey)) {
      return;
    }
    EvidenceReader reader =
        new EvidenceReader(words, statistics.averageLength(Fields.PASSAGE.folded()));
    Sequences sequences = new Sequences(searcher);
    for (int i = 0; i < articles.length; i++) {
      for (int section :
          byArticle.getOrDefault(articles[i], List.of()).stream().sorted().toList()) {
        BytesRef sequence = sequences.of(section);
        if (sequence != null) {
          float[] evidence = reader.read(sequence.bytes, sequence.offset, sequence.length);
          best[i] = best[i].or(BestEvidence.of(Explanation.Of.SECTION, evidence, 1));
        }
      }
    }
  }
}
