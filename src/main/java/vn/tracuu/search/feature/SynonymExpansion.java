package vn.tracuu.search.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Reason;
import vn.tracuu.query.Synonyms;
import vn.tracuu.query.Topic;
import vn.tracuu.search.plan.CandidatePlan;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.plan.RetrievalQuery.Occur;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * The variants of a query with {@link Synonyms} in it. They match as well. Those that mean exactly
 * the same, abbreviations, count like the typed words; others always rank below what these match.
 *
 * <p>Only queries of few words are expanded, and those with an abbreviation in them: a long
 * question has enough other words, and its ranking stays as it was judged. Immutable.
 */
public final class SynonymExpansion {
  /** The weight of a match by synonyms, relative to an equally good one by the typed words. */
  private static final float WEIGHT = 0.7f;

  /** The same in the first stage, where matches of the typed words must come first. */
  private static final float CANDIDATE_WEIGHT = 0.001f;

  /** The score of the best match by synonyms, relative to the last one by the typed words. */
  private static final float BELOW = 0.99f;

  /** No synonyms. */
  public static final SynonymExpansion NONE =
      new SynonymExpansion(new RetrievalQuery.MatchAll(), List.of(), List.of(), List.of());

  /** A question of more different words has no synonyms unless an abbreviation was typed. */
  private static final int EXPANDED = 8;

  private final RetrievalQuery typed;
  private final List<Synonyms.Replaced> written;
  private final List<Synonyms.Variant> variants;
  private final List<Weighted> weighted;

  /**
   * A variant and the factor on its score.
   *
   * @param factor makes their best possible score that of the typed words, or {@link #WEIGHT} times
   *     that where they are not equal
   */
  public record Weighted(QueryTerms terms, QueryTermTable words, float factor) {}

  private SynonymExpansion(
      RetrievalQuery typed,
      List<Synonyms.Replaced> written,
      List<Synonyms.Variant> variants,
      List<Weighted> weighted) {
    this.typed = typed;
    this.written = written;
    this.variants = variants;
    this.weighted = weighted;
  }

  /**
   * Expands a query.
   *
   * @param candidates of the query with abbreviations written out
   * @param written what was written out
   */
  public static SynonymExpansion of(
      IndexStatistics statistics,
      Synonyms synonyms,
      CandidatePlan candidates,
      List<Synonyms.Replaced> written,
      QueryTermTable typed)
      throws IOException {
    boolean expanded = !candidates.isQuestion() || typed.words() <= EXPANDED || !written.isEmpty();
    List<Synonyms.Variant> variants =
        expanded && !candidates.query().hasExactMarks()
            ? synonyms.variants(candidates.typed())
            : List.of();
    if (variants.isEmpty()) {
      return NONE;
    }
    List<Weighted> weighted = new ArrayList<>();
    for (Synonyms.Variant variant : variants) {
      QueryTerms terms = QueryTerms.of(List.of(Topic.of(variant.query()).query().sequence()));
      QueryTermTable words = QueryTermTable.of(statistics, terms);
      float weight = variant.isEqual() ? 1 : WEIGHT;
      weighted.add(new Weighted(terms, words, weight * best(typed) / Math.max(1, best(words))));
    }
    RetrievalQuery equal =
        either(statistics, candidates.all(), variants.stream().filter(v -> v.isEqual()).toList());
    return new SynonymExpansion(equal, written, variants, weighted);
  }

  /** The variants, each with its factor. */
  public List<Weighted> weighted() {
    return weighted;
  }

  /** The articles that the typed words match, or what is equal to them. */
  public RetrievalQuery typed() {
    return typed;
  }

  /** Whether the query has no synonyms. */
  public boolean isEmpty() {
    return variants.isEmpty();
  }

  /** Lowers articles that only synonyms match below the last one that the typed words match. */
  public static void lower(float[] scores, boolean[] typed) {
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 0; i < typed.length; i++) {
      least = typed[i] ? Math.min(least, scores[i]) : least;
      most = typed[i] ? most : Math.max(most, scores[i]);
    }
    float factor = most > 0 && most >= least ? BELOW * least / most : 1;
    for (int i = 0; i < typed.length; i++) {
      scores[i] *= typed[i] ? 1 : factor;
    }
  }

  /** A query or its variants, whose scores count far less. */
  public RetrievalQuery expanded(IndexStatistics statistics, RetrievalQuery found)
      throws IOException {
    return either(statistics, found, variants);
  }

  private static RetrievalQuery either(
      IndexStatistics statistics, RetrievalQuery found, List<Synonyms.Variant> variants)
      throws IOException {
    if (variants.isEmpty()) {
      return found;
    }
    RetrievalQuery.Builder either = new RetrievalQuery.Builder().add(found, Occur.SHOULD);
    for (Synonyms.Variant variant : variants) {
      RetrievalQuery other = new CandidatePlan(statistics, variant.query()).all();
      either.add(
          variant.isEqual() ? other : new RetrievalQuery.Boosted(other, CANDIDATE_WEIGHT),
          Occur.SHOULD);
    }
    return either.build();
  }

  /** A reason for each synonym that a text contains. */
  public List<Reason> reasons(String text) {
    List<Reason> reasons = new ArrayList<>();
    String words = variants.isEmpty() ? "" : " " + String.join(" ", folded(text)) + " ";
    List<List<Synonyms.Replaced>> all = new ArrayList<>(List.of(written));
    if (written.isEmpty()) {
      variants.forEach(variant -> all.add(variant.replaced()));
    }
    for (List<Synonyms.Replaced> some : all) {
      for (Synonyms.Replaced replaced : some) {
        String instead = String.join(" ", replaced.instead());
        if (words.contains(" " + String.join(" ", folded(instead)) + " ")) {
          reasons.add(new Reason(Reason.Kind.SYNONYM, instead, replaced.typed()));
        }
      }
    }
    return reasons;
  }

  private static List<String> folded(String text) {
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    List<String> words = new ArrayList<>();
    while (segmenter.next()) {
      words.add(Folding.of(text.substring(segmenter.start(), segmenter.end())));
    }
    return words;
  }

  /** The highest score that words can reach. */
  private static float best(QueryTermTable words) {
    float best = RankingFeature.TITLE_COVERED.weight();
    for (int w = 0; w < words.words(); w++) {
      best +=
          words.wordRarity(w)
              * (RankingFeature.WORDS.weight()
                  + RankingFeature.WORDS_EARLY.weight()
                  + RankingFeature.LEAD_WORDS.weight());
    }
    for (int p = 0; p < words.pairs(); p++) {
      best +=
          RankingFeature.LONGEST_RUN.weight()
              + words.pairRarity(p)
                  * (RankingFeature.PAIRS_PRESENT.weight() + RankingFeature.LEAD_PAIRS.weight());
    }
    return best;
  }
}
