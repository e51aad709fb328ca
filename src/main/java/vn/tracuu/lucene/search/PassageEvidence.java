package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import vn.tracuu.lucene.index.Fields;

/**
 * What the best section of a long article scores, as if it were an article by itself: a law of six
 * hundred articles answers by one of them, and its length is nothing against it.
 *
 * <p>Of each article the {@link #LIKELIEST} sections are read, chosen by the first stage's score.
 */
final class PassageEvidence {
  /** How many sections of an article are read. */
  private static final int LIKELIEST = 3;

  private final Statistics statistics;
  private final QueryTerms terms;

  PassageEvidence(Statistics statistics, QueryTerms terms) {
    this.statistics = statistics;
    this.terms = terms;
  }

  /** The scores of the best sections; 0 of articles without. {@code docs} in ascending order. */
  float[] scores(int[] docs) throws IOException {
    float[] scores = new float[docs.length];
    IndexSearcher searcher = statistics.searcher();
    Query passages = CandidateQuery.passages(statistics, terms);
    if (passages instanceof MatchNoDocsQuery || noneIsLong(searcher, docs)) {
      return scores;
    }
    EvidenceReader reader =
        new EvidenceReader(
            TypedWords.of(statistics, terms, Fields.PASSAGE),
            statistics.averageLength(Fields.PASSAGE.folded()));
    Weight weight = searcher.createWeight(searcher.rewrite(passages), ScoreMode.COMPLETE, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BitSet articles = PassageJoin.ARTICLES.getBitSet(leaf);
      Scorer scorer = articles == null ? null : weight.scorer(leaf);
      if (articles != null && scorer != null) {
        new Leaf(leaf, articles, scorer, reader).read(docs, scores);
      }
    }
    return scores;
  }

  /** Whether no article has sections: then the document before each is another article. */
  private static boolean noneIsLong(IndexSearcher searcher, int[] docs) throws IOException {
    int i = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      BitSet articles = PassageJoin.ARTICLES.getBitSet(leaf);
      int end = leaf.docBase + leaf.reader().maxDoc();
      for (; i < docs.length && docs[i] < end; i++) {
        int before = docs[i] - leaf.docBase - 1;
        if (articles != null && before >= 0 && !articles.get(before)) {
          return false;
        }
      }
    }
    return true;
  }

  private record Likely(int doc, float score) {}

  /** The sections of one segment. */
  private record Leaf(
      LeafReaderContext context, BitSet articles, Scorer scorer, EvidenceReader reader) {
    void read(int[] docs, float[] scores) throws IOException {
      int from = Arrays.binarySearch(docs, context.docBase);
      int end = context.docBase + context.reader().maxDoc();
      BinaryDocValues sequences = DocValues.getBinary(context.reader(), Fields.WORDS);
      for (int i = from < 0 ? -from - 1 : from; i < docs.length && docs[i] < end; i++) {
        for (int section : likeliest(docs[i] - context.docBase)) {
          if (sequences.advanceExact(section)) {
            float score = Reranker.sum(reader.read(sequences.binaryValue()));
            scores[i] = Math.max(scores[i], score);
          }
        }
      }
    }

    /** The likeliest sections of an article, in ascending order. */
    private int[] likeliest(int article) throws IOException {
      int first = article == 0 ? 0 : articles.prevSetBit(article - 1) + 1;
      PriorityQueue<Likely> best =
          new PriorityQueue<>(
              Comparator.comparingDouble(Likely::score)
                  .thenComparing(Comparator.comparingInt(Likely::doc).reversed()));
      DocIdSetIterator sections = scorer.iterator();
      int doc = sections.docID() < first ? sections.advance(first) : sections.docID();
      for (; doc < article; doc = sections.nextDoc()) {
        best.add(new Likely(doc, scorer.score()));
        if (best.size() > LIKELIEST) {
          best.poll();
        }
      }
      return best.stream().mapToInt(Likely::doc).sorted().toArray();
    }
  }
}
