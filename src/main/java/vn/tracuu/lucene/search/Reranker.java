package vn.tracuu.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.ranking.Evidence;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.QueryTerms;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * The second stage: scores the first candidates anew by all {@link Evidence} and orders them, equal
 * scores by id. Candidates behind the {@link #WINDOW} keep the order of the first stage and stand
 * below.
 */
final class Reranker {
  /** How many candidates are scored anew. */
  static final int WINDOW = 200;

  private final LuceneStatistics statistics;
  private final IndexSearcher searcher;
  private final TypedWords words;
  private final PassageEvidence passages;
  private final OtherWords others;

  Reranker(LuceneStatistics statistics, QueryTerms terms, TypedWords words, OtherWords others) {
    this.others = others;
    this.statistics = statistics;
    this.searcher = statistics.searcher();
    this.words = words;
    this.passages = new PassageEvidence(statistics, terms);
  }

  /**
   * An article in its final place.
   *
   * @param doc its number in the index
   * @param score its final score
   */
  record Ranked(int doc, float score) {}

  /**
   * The candidates in their final order.
   *
   * @param numbers what the query's document numbers say
   */
  List<Ranked> rerank(ScoreDoc[] candidates, NumberEvidence numbers) throws IOException {
    int window = Math.min(WINDOW, candidates.length);
    int[] docs = Arrays.stream(candidates, 0, window).mapToInt(c -> c.doc).sorted().toArray();
    List<Scored> scored = score(docs, numbers);
    sort(scored);
    List<Ranked> ranked = new ArrayList<>(candidates.length);
    scored.forEach(s -> ranked.add(new Ranked(s.doc, s.score)));
    float last = scored.isEmpty() ? 0 : scored.getLast().score;
    for (int i = window; i < candidates.length; i++) {
      ranked.add(
          new Ranked(
              candidates[i].doc, last * candidates[i].score / (candidates[window].score + 1)));
    }
    return ranked;
  }

  /**
   * The evidence of some articles, each a row indexed by {@link Evidence#ordinal}; {@code docs} in
   * ascending order.
   */
  List<float[]> evidence(int[] docs) throws IOException {
    return evidence(docs, words);
  }

  private List<float[]> evidence(int[] docs, TypedWords sought) throws IOException {
    EvidenceReader reader =
        new EvidenceReader(sought, statistics.averageLength(Fields.TEXT.folded()));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    List<float[]> rows = new ArrayList<>(docs.length);
    LeafReaderContext leaf = null;
    BinaryDocValues sequences = null;
    for (int doc : docs) {
      if (leaf == null || sequences == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      }
      if (sequences.advanceExact(doc - leaf.docBase)) {
        BytesRef sequence = sequences.binaryValue();
        rows.add(reader.read(sequence.bytes, sequence.offset, sequence.length));
      } else {
        rows.add(new float[Evidence.values().length]);
      }
    }
    return rows;
  }

  private record Scored(int doc, float score, boolean byOtherWords) {}

  private List<Scored> score(int[] docs, NumberEvidence numbers) throws IOException {
    float[] wordScores = wordScores(docs);
    float[] numberScores =
        numbers.scores(new PostingFrequencies(searcher.getIndexReader(), docs), docs.length);
    float[] passageScores = passages.scores(docs);
    float[] scores = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      scores[i] = Math.max(wordScores[i], passageScores[i]) + numberScores[i];
    }
    boolean[] typed = new boolean[docs.length];
    Arrays.fill(typed, true);
    if (!others.isEmpty()) {
      typed = Matching.of(searcher, ConditionQuery.of(others.typed()), docs);
      OtherWords.lower(scores, typed);
    }
    List<Scored> scored = new ArrayList<>(docs.length);
    for (int i = 0; i < docs.length; i++) {
      scored.add(new Scored(docs[i], scores[i], !typed[i]));
    }
    return scored;
  }

  /** The better of what an article says in the typed words and in other ones. */
  private float[] wordScores(int[] docs) throws IOException {
    float[] scores = new float[docs.length];
    addBetter(scores, evidence(docs), 1);
    for (OtherWords.Weighed other : others.weighed()) {
      addBetter(scores, evidence(docs, other.words()), other.factor());
    }
    return scores;
  }

  private static void addBetter(float[] scores, List<float[]> evidence, float factor) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.max(scores[i], factor * Evidence.sum(evidence.get(i)));
    }
  }

  private void sort(List<Scored> scored) throws IOException {
    try {
      scored.sort(
          Comparator.comparingDouble(Scored::score)
              .reversed()
              .thenComparing(Scored::byOtherWords)
              .thenComparing(this::byId));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Looked up only where scores are equal: it costs more than scoring. */
  private int byId(Scored one, Scored other) {
    try {
      return id(searcher, one.doc).compareTo(id(searcher, other.doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of an article. */
  static BytesRef id(IndexSearcher searcher, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
    return ids.advanceExact(doc - leaf.docBase)
        ? BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()))
        : new BytesRef();
  }
}
