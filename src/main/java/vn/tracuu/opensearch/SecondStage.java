package vn.tracuu.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Explanation;
import vn.tracuu.ranking.BestEvidence;
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
  private final Statistics statistics;
  private final int window;
  private final TypedWords words;
  private final OtherWords others;
  private final TypedOnly typedOnly;
  private final SectionSearch sections;
  private final NumberEvidence numbers;

  /**
   * @param window how many candidates are ranked anew
   */
  SecondStage(
      Statistics statistics,
      int window,
      TypedWords words,
      OtherWords others,
      TypedOnly typedOnly,
      SectionSearch sections,
      NumberEvidence numbers) {
    this.statistics = statistics;
    this.window = window;
    this.words = words;
    this.others = others;
    this.typedOnly = typedOnly;
    this.sections = sections;
    this.numbers = numbers;
  }

  /** Tells which articles what was typed finds, and not only other words. */
  @FunctionalInterface
  interface TypedOnly {
    Set<String> among(List<String> articles) throws IOException;
  }

  /**
   * An article in its final place.
   *
   * @param byOtherWords whether only other words than the typed ones find it
   * @param numberScore what the query's document numbers added
   * @param evidence what gave it its score; null if nothing was looked at
   */
  record Ranked(
      Candidate candidate,
      float score,
      boolean byOtherWords,
      float numberScore,
      @Nullable BestEvidence evidence) {
    /** One that was not scored by evidence. */
    static Ranked candidate(Candidate candidate, float score) {
      return new Ranked(candidate, score, false, 0, null);
    }

    Explanation explanation() {
      return evidence == null
          ? Explanation.ofCandidate(score)
          : evidence.explanation(score, numberScore);
    }

    String id() {
      return candidate.id();
    }
  }

  /** The candidates in their final order; those behind the window stand below. */
  List<Ranked> rank(List<Candidate> candidates) throws IOException {
    int anew = Math.min(window, candidates.size());
    List<Ranked> ranked = new ArrayList<>(candidates.size());
    ranked.addAll(scored(candidates.subList(0, anew)));
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::byOtherWords)
            .thenComparing(Ranked::id));
    float last = ranked.isEmpty() ? 0 : ranked.getLast().score;
    for (Candidate behind : candidates.subList(anew, candidates.size())) {
      float score = last * behind.score() / (candidates.get(anew).score() + 1);
      ranked.add(Ranked.candidate(behind, score));
    }
    return ranked;
  }

  private List<Ranked> scored(List<Candidate> candidates) throws IOException {
    float[] numberScores = numbers.scores(Candidate.frequencies(candidates), candidates.size());
    Map<String, BestEvidence> sectionsBest =
        sections.best(candidates.stream().map(Candidate::id).toList());
    float averageLength = statistics.averageLength(Fields.TEXT.folded());
    EvidenceReader reader = new EvidenceReader(words, averageLength);
    List<EvidenceReader> otherReaders =
        others.weighed().stream().map(o -> new EvidenceReader(o.words(), averageLength)).toList();
    float[] scores = new float[candidates.size()];
    List<BestEvidence> evidence = new ArrayList<>(candidates.size());
    for (int i = 0; i < scores.length; i++) {
      Candidate candidate = candidates.get(i);
      byte[] sequence = candidate.words();
      BestEvidence best = BestEvidence.of(Explanation.Of.ARTICLE, read(reader, sequence), 1);
      for (int o = 0; o < otherReaders.size(); o++) {
        float factor = others.weighed().get(o).factor();
        float[] other = read(otherReaders.get(o), sequence);
        best = best.or(BestEvidence.of(Explanation.Of.OTHER_WORDS, other, factor));
      }
      best = best.or(sectionsBest.getOrDefault(candidate.id(), BestEvidence.NONE));
      evidence.add(best);
      scores[i] = best.score() + numberScores[i];
    }
    boolean[] typed = typed(candidates);
    OtherWords.lower(scores, typed);
    List<Ranked> scored = new ArrayList<>(scores.length);
    for (int i = 0; i < scores.length; i++) {
      scored.add(
          new Ranked(candidates.get(i), scores[i], !typed[i], numberScores[i], evidence.get(i)));
    }
    return scored;
  }

  private boolean[] typed(List<Candidate> candidates) throws IOException {
    boolean[] typed = new boolean[candidates.size()];
    Arrays.fill(typed, true);
    if (!others.isEmpty() && typed.length > 0) {
      Set<String> found = typedOnly.among(candidates.stream().map(Candidate::id).toList());
      for (int i = 0; i < typed.length; i++) {
        typed[i] = found.contains(candidates.get(i).id());
      }
    }
    return typed;
  }

  private static float[] read(EvidenceReader reader, byte[] sequence) {
    return sequence.length == 0
        ? new float[Evidence.values().length]
        : reader.read(sequence, 0, sequence.length);
  }
}
