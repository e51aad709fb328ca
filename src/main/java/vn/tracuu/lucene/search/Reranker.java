package vn.tracuu.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.Explanation;
import vn.tracuu.ranking.BestEvidence;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Evidence;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * The second stage: scores the first candidates anew by all {@link Evidence} and orders them, equal
 * scores by id. Candidates behind the {@linkplain Candidates#window window} keep the order of the
 * first stage and stand below.
 */
final class Reranker {
  private static final float[] NO_EVIDENCE = new float[Evidence.values().length];

  private final LuceneStatistics statistics;
  private final IndexSearcher searcher;
  private final int window;
  private final TypedWords words;
  private final OtherWords others;

  /**
   * @param window how many candidates are ranked anew
   */
  Reranker(LuceneStatistics statistics, int window, TypedWords words, OtherWords others) {
    this.window = window;
    this.others = others;
    this.statistics = statistics;
    this.searcher = statistics.searcher();
    this.words = words;
  }

  /**
   * An article in its final place.
   *
   * @param doc its number in the index
   * @param score its final score
   * @param explanation the figures of the score, made where they are asked for
   */
  record Ranked(int doc, float score, Supplier<Explanation> explanation) {
    /** One that was not scored by evidence. */
    static Ranked candidate(int doc, float score) {
      return new Ranked(doc, score, () -> Explanation.ofCandidate(score));
    }
  }

  /**
   * The candidates in their final order.
   *
   * @param numbers what the query's document numbers say
   * @param sections what sections say of their articles
   */
  List<Ranked> rerank(ScoreDoc[] candidates, NumberEvidence numbers, LikelySections sections)
      throws IOException {
    int anew = Math.min(window, candidates.length);
    int[] docs = Arrays.stream(candidates, 0, anew).mapToInt(c -> c.doc).sorted().toArray();
    List<Scored> scored = score(docs, numbers, sections);
    sort(scored);
    List<Ranked> ranked = new ArrayList<>(candidates.length);
    scored.forEach(s -> ranked.add(s.ranked()));
    float last = scored.isEmpty() ? 0 : scored.getLast().score;
    for (int i = anew; i < candidates.length; i++) {
      ranked.add(
          Ranked.candidate(
              candidates[i].doc, last * candidates[i].score / (candidates[anew].score + 1)));
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
    Sequences sequences = new Sequences(searcher);
    List<float[]> rows = new ArrayList<>(docs.length);
    for (int doc : docs) {
      BytesRef words = sequences.of(doc);
      rows.add(words == null ? NO_EVIDENCE : reader.read(words.bytes, words.offset, words.length));
    }
    return rows;
  }

  private record Scored(
      int doc, float score, boolean byOtherWords, BestEvidence evidence, float numberScore) {
    Ranked ranked() {
      return new Ranked(doc, score, () -> evidence.explanation(score, numberScore));
    }
  }

  private List<Scored> score(int[] docs, NumberEvidence numbers, LikelySections sections)
      throws IOException {
    BestEvidence[] best = new BestEvidence[docs.length];
    Arrays.fill(best, BestEvidence.NONE);
    addBetter(best, evidence(docs), Explanation.Of.ARTICLE, 1);
    for (OtherWords.Weighed other : others.weighed()) {
      addBetter(best, evidence(docs, other.words()), Explanation.Of.OTHER_WORDS, other.factor());
    }
    sections.addBetter(best, docs, statistics, words);
    float[] numberScores =
        numbers.scores(new PostingFrequencies(searcher.getIndexReader(), docs), docs.length);
    float[] scores = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      scores[i] = best[i].score() + numberScores[i];
    }
    boolean[] typed = new boolean[docs.length];
    Arrays.fill(typed, true);
    if (!others.isEmpty()) {
      typed = Matching.of(searcher, statistics.query(others.typed()), docs);
      OtherWords.lower(scores, typed);
    }
    List<Scored> scored = new ArrayList<>(docs.length);
    for (int i = 0; i < docs.length; i++) {
      scored.add(new Scored(docs[i], scores[i], !typed[i], best[i], numberScores[i]));
    }
    return scored;
  }

  private static void addBetter(
      BestEvidence[] best, List<float[]> evidence, Explanation.Of of, float factor) {
    for (int i = 0; i < best.length; i++) {
      best[i] = best[i].or(BestEvidence.of(of, evidence.get(i), factor));
    }
  }

  private void sort(List<Scored> scored) throws IOException {
    try {
      scored.sort(this::inOrder);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int inOrder(Scored one, Scored other) {
    int order = Float.compare(other.score, one.score);
    order = order != 0 ? order : Boolean.compare(one.byOtherWords, other.byOtherWords);
    return order != 0 ? order : byId(one, other);
  }

  /** Looked up only where scores are equal: it costs more than scoring. */
  private int byId(Scored one, Scored other) {
    try {
      return ArticleIds.of(searcher, one.doc).compareTo(ArticleIds.of(searcher, other.doc));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
