package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.tracuu.ranking.Evidence;
import vn.tracuu.ranking.EvidenceReader;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.Statistics;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.schema.Fields;

/**
 * Scores the first candidates anew by all evidence and orders them, as the embedded engine does,
 * but here: the nodes sent the word sequences. For one thread.
 */
final class SecondStage {
  /** How many candidates are scored anew. */
  static final int WINDOW = 200;

  private final Statistics statistics;
  private final TypedWords words;
  private final List<OtherWords.Weighed> others;
  private final SectionSearch sections;
  private final NumberEvidence numbers;

  SecondStage(
      Statistics statistics,
      TypedWords words,
      List<OtherWords.Weighed> others,
      SectionSearch sections,
      NumberEvidence numbers) {
    this.statistics = statistics;
    this.words = words;
    this.others = others;
    this.sections = sections;
    this.numbers = numbers;
  }

  /**
   * An article in its final place.
   *
   * @param numberScore what the query's document numbers added
   * @param evidence of the typed words, indexed by {@link Evidence#ordinal}; empty if it was not
   *     looked at
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Ranked(Candidate candidate, float score, float numberScore, float... evidence) {
    String id() {
      return candidate.id();
    }
  }

  /** The candidates in their final order; those behind the window stand below. */
  List<Ranked> rank(List<Candidate> candidates) throws IOException {
    int window = Math.min(WINDOW, candidates.size());
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    ranked.addAll(scored(candidates.subList(0, window)));
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::id));
    float last = ranked.isEmpty() ? 0 : ranked.getLast().score;
    for (Candidate behind : candidates.subList(window, candidates.size())) {
      float score = last * behind.score() / (candidates.get(window).score() + 1);
      ranked.add(new Ranked(behind, score, 0));
    }
    return ranked;
  }

  private List<Ranked> scored(List<Candidate> candidates) throws IOException {
    float[] numberScores = numbers.scores(Candidate.frequencies(candidates), candidates.size());
    Map<String, Float> sectionScores =
        sections.isEmpty() || candidates.isEmpty()
            ? Map.of()
            : sections.scores(candidates.stream().map(Candidate::id).toList());
    float averageLength = statistics.averageLength(Fields.TEXT.folded());
    EvidenceReader reader = new EvidenceReader(words, averageLength);
    List<EvidenceReader> otherReaders =
        others.stream().map(o -> new EvidenceReader(o.words(), averageLength)).toList();
    List<Ranked> scored = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      byte[] sequence = candidate.words();
      float[] evidence = read(reader, sequence);
      float score =
          Math.max(Evidence.sum(evidence), sectionScores.getOrDefault(candidate.id(), 0f));
      for (int o = 0; o < others.size(); o++) {
        float other = Evidence.sum(read(otherReaders.get(o), sequence));
        score = Math.max(score, others.get(o).factor() * other);
      }
      scored.add(new Ranked(candidate, score + numberScores[i], numberScores[i], evidence));
    }
    return scored;
  }

  private static float[] read(EvidenceReader reader, byte[] sequence) {
    return sequence.length == 0
        ? new float[Evidence.values().length]
        : reader.read(sequence, 0, sequence.length);
  }
}
