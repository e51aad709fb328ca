package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vn.tracuu.engine.Reason;
import vn.tracuu.query.Synonyms;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * What a query means in other words, by {@link Synonyms}: it also finds, always below what was
 * typed.
 *
 * <p>Only of few words, which are all required: a question has words enough besides the one that is
 * abbreviated, and its ranking stays as it was judged. Immutable.
 */
final class OtherWords {
  /** What a match in other words counts beside one of the same quality in the typed words. */
  private static final float WEIGHT = 0.7f;

  /** The same in the first stage, so that what was typed always comes among the candidates. */
  private static final float CANDIDATE_WEIGHT = 0.001f;

  /** Nothing is written otherwise. */
  static final OtherWords NONE = new OtherWords(MatchAllDocsQuery.INSTANCE, List.of(), List.of());

  private final Query typed;
  private final List<Synonyms.Variant> variants;
  private final List<Weighed> weighed;

  /**
   * Other words and what their score is multiplied by.
   *
   * @param factor makes their best possible score {@link #WEIGHT} times that of the typed words
   */
  record Weighed(TypedWords words, float factor) {}

  private OtherWords(Query typed, List<Synonyms.Variant> variants, List<Weighed> weighed) {
    this.typed = typed;
    this.variants = variants;
    this.weighed = weighed;
  }

  static OtherWords of(
      Statistics statistics, Synonyms synonyms, vn.tracuu.query.Query query, TypedWords typed)
      throws IOException {
    if (QueryTerms.isQuestion(query)) {
      return NONE;
    }
    List<Synonyms.Variant> variants = synonyms.variants(query);
    if (variants.isEmpty()) {
      return NONE;
    }
    List<Weighed> weighed = new ArrayList<>();
    for (Synonyms.Variant variant : variants) {
      QueryTerms terms = QueryTerms.of(List.of(variant.query().sequence()));
      TypedWords words = TypedWords.of(statistics, terms);
      weighed.add(new Weighed(words, WEIGHT * best(typed) / Math.max(1, best(words))));
    }
    return new OtherWords(CandidateQuery.of(statistics, query), variants, weighed);
  }

  List<Weighed> weighed() {
    return weighed;
  }

  /**
   * Which articles what was typed finds, and not only other words.
   *
   * @param docs their numbers in the index, ascending
   */
  boolean[] typedIn(IndexSearcher searcher, int[] docs) throws IOException {
    return Matching.of(searcher, typed, docs);
  }

  boolean isEmpty() {
    return variants.isEmpty();
  }

  /** What was typed, and what the other words find, which counts less. */
  Query orThese(Statistics statistics, Query typed) throws IOException {
    if (variants.isEmpty()) {
      return typed;
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().add(typed, Occur.SHOULD);
    for (Synonyms.Variant variant : variants) {
      Query other = CandidateQuery.of(statistics, variant.query());
      either.add(new BoostQuery(other, CANDIDATE_WEIGHT), Occur.SHOULD);
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
    float best = 0;
    for (int w = 0; w < words.words(); w++) {
      best +=
          words.wordRarity(w)
              * (Evidence.WORDS.weight()
                  + Evidence.WORDS_EARLY.weight()
                  + Evidence.LEAD_WORDS.weight());
    }
    for (int p = 0; p < words.pairs(); p++) {
      best +=
          words.pairRarity(p)
              * (Evidence.PAIRS_PRESENT.weight() + Evidence.PAIRS_FREQUENT.weight());
      best += words.pairRarityInTitles(p) * Evidence.TITLE_PAIRS.weight();
    }
    return best;
  }
}
