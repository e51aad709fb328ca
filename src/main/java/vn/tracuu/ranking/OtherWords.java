package vn.tracuu.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Reason;
import vn.tracuu.query.Synonyms;
import vn.tracuu.ranking.Condition.Occur;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * What a query means in other words, by {@link Synonyms}: it also finds, always below what was
 * typed.
 *
 * <p>Only of few words, which are all required: a question has words enough besides the one that is
 * abbreviated, and its ranking stays as it was judged. Immutable.
 */
public final class OtherWords {
  /** What a match in other words counts beside one of the same quality in the typed words. */
  private static final float WEIGHT = 0.7f;

  /** The same in the first stage, so that what was typed always comes among the candidates. */
  private static final float CANDIDATE_WEIGHT = 0.001f;

  /** What the best article of other words gets of the last score of what was typed. */
  private static final float BELOW = 0.99f;

  /** Nothing is written otherwise. */
  public static final OtherWords NONE =
      new OtherWords(new Condition.Everything(), List.of(), List.of());

  private final Condition typed;
  private final List<Synonyms.Variant> variants;
  private final List<Weighed> weighed;

  /**
   * Other words and what their score is multiplied by.
   *
   * @param factor makes their best possible score {@link #WEIGHT} times that of the typed words
   */
  public record Weighed(TypedWords words, float factor) {}

  private OtherWords(Condition typed, List<Synonyms.Variant> variants, List<Weighed> weighed) {
    this.typed = typed;
    this.variants = variants;
    this.weighed = weighed;
  }

  /** What a query means in other words. */
  public static OtherWords of(
      Statistics statistics, Synonyms synonyms, Candidates candidates, TypedWords typed)
      throws IOException {
    if (candidates.isQuestion()) {
      return NONE;
    }
    List<Synonyms.Variant> variants = synonyms.variants(candidates.query());
    if (variants.isEmpty()) {
      return NONE;
    }
    List<Weighed> weighed = new ArrayList<>();
    for (Synonyms.Variant variant : variants) {
      QueryTerms terms = QueryTerms.of(List.of(variant.query().sequence()));
      TypedWords words = TypedWords.of(statistics, terms);
      weighed.add(new Weighed(words, WEIGHT * best(typed) / Math.max(1, best(words))));
    }
    return new OtherWords(candidates.all(), variants, weighed);
  }

  /** The other words, each with what it counts. */
  public List<Weighed> weighed() {
    return weighed;
  }

  /** Which articles what was typed finds, and not only other words. */
  public Condition typed() {
    return typed;
  }

  /** Whether there are no other words. */
  public boolean isEmpty() {
    return variants.isEmpty();
  }

  /** Brings articles that only other words find below the last one that what was typed finds. */
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

  /** What was typed, and what the other words find, which counts less. */
  public Condition orThese(Statistics statistics, Condition found) throws IOException {
    if (variants.isEmpty()) {
      return found;
    }
    Condition.Builder either = new Condition.Builder().add(found, Occur.SHOULD);
    for (Synonyms.Variant variant : variants) {
      Condition other = new Candidates(statistics, variant.query()).all();
      either.add(new Condition.Weighted(other, CANDIDATE_WEIGHT), Occur.SHOULD);
    }
    return either.build();
  }

  /** A sentence for each of the other words that a text has in a row. */
  List<Reason> reasons(String text) {
    List<Reason> reasons = new ArrayList<>();
    String words = variants.isEmpty() ? "" : " " + String.join(" ", folded(text)) + " ";
    for (Synonyms.Variant variant : variants) {
      for (Synonyms.Replaced replaced : variant.replaced()) {
        String instead = String.join(" ", replaced.instead());
        if (words.contains(" " + String.join(" ", folded(instead)) + " ")) {
          String sentence = "Có “" + instead + "”, cách viết khác của “" + replaced.typed() + "”";
          reasons.add(new Reason(Reason.Kind.SYNONYM, sentence));
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

  /** The score of a text that has all words and pairs as often as counts. */
  private static float best(TypedWords words) {
    float best = Evidence.TITLE_COVERED.weight();
    for (int w = 0; w < words.words(); w++) {
      best +=
          words.wordRarity(w)
              * (Evidence.WORDS.weight()
                  + Evidence.WORDS_EARLY.weight()
                  + Evidence.LEAD_WORDS.weight());
    }
    for (int p = 0; p < words.pairs(); p++) {
      best +=
          Evidence.LONGEST_RUN.weight()
              + words.pairRarity(p)
                  * (Evidence.PAIRS_PRESENT.weight() + Evidence.LEAD_PAIRS.weight());
    }
    return best;
  }
}
