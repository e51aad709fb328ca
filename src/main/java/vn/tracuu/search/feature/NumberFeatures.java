package vn.tracuu.search.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.search.plan.QueryNumber;

/**
 * What the document numbers of a query add to the score of a candidate. An article that bears the
 * number stands above one that names it in its title or lead, that above one that cites it, that
 * above one that only has the words; the steps are larger than all other features together. A short
 * form ({@code nghị quyết 18}) makes smaller steps, because it may stand for another document or
 * for none.
 */
public final class NumberFeatures {
  // The steps. Words of a long question add up to about 100.
  private static final float BEARS = 1_000;
  private static final float IN_HEAD = 500;
  private static final float CITES = 200;

  /** How often a number is cited: up to this much, less than a step. */
  private static final float TIMES = 40;

  /** Cited as of the Party term that was asked for. */
  private static final float OF_TERM = 100;

  /** The share of its steps that the number has which a short form was taken for. */
  private static final float PREFERRED = 0.3f;

  /** The share that any other number has which the short form fits. */
  private static final float FITTING = 0.1f;

  private static final Bm25Saturation REPEATS = new Bm25Saturation(2f, 0f);

  /**
   * One number in one article.
   *
   * @param bears whether the article bears it
   * @param inHead whether its title or lead cites it
   * @param times how often it cites it
   * @param ofTerm whether it cites it as of the Party term that was asked for
   */
  public record Found(
      QueryNumber number, boolean bears, boolean inHead, int times, boolean ofTerm) {
    boolean isThere() {
      return bears || times > 0;
    }

    private float steps() {
      float steps = bears ? BEARS : 0;
      steps += inHead ? IN_HEAD : 0;
      steps += times > 0 ? CITES + TIMES * REPEATS.of(times, 1) : 0;
      return steps + (ofTerm ? OF_TERM : 0);
    }
  }

  private final List<QueryNumber> numbers;

  public NumberFeatures(List<QueryNumber> numbers) {
    this.numbers = List.copyOf(numbers);
  }

  /** Whether there are none, so that no frequency will be asked for. */
  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  /**
   * What all numbers add to each article's score.
   *
   * @param articles how many there are
   */
  public float[] scores(TermFrequencies frequencies, int articles) throws IOException {
    float[] scores = new float[articles];
    for (QueryNumber number : numbers) {
      Optional<String> complete = number.completeKey();
      if (complete.isPresent()) {
        add(scores, found(number, complete.get(), frequencies), share(number));
      }
      if (!number.citation().complete()) {
        add(scores, found(number, number.key(), frequencies), FITTING);
      }
    }
    return scores;
  }

  /** Where the numbers stand in one article, whose frequencies are the only ones. */
  public List<Found> in(TermFrequencies frequencies) throws IOException {
    List<Found> found = new ArrayList<>();
    for (QueryNumber number : numbers) {
      String key = number.completeKey().orElse(number.key());
      Found one = found(number, key, frequencies).getFirst();
      if (one.isThere()) {
        found.add(one);
      }
    }
    return found;
  }

  private static float share(QueryNumber number) {
    return number.citation().complete() ? 1 : PREFERRED;
  }

  private static void add(float[] scores, List<Found> found, float share) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += share * found.get(i).steps();
    }
  }

  private static List<Found> found(QueryNumber number, String key, TermFrequencies frequencies)
      throws IOException {
    int[] bears = frequencies.of(Fields.BEARS, key);
    int[] inHead = frequencies.of(Fields.CITES, NumberTerms.inHead(key));
    int[] times = frequencies.of(Fields.CITES, key);
    String term = number.citation().term();
    int[] ofTerm =
        term == null
            ? new int[times.length]
            : frequencies.of(Fields.CITES, NumberTerms.ofTerm(key, term));
    List<Found> found = new ArrayList<>(times.length);
    for (int i = 0; i < times.length; i++) {
      found.add(new Found(number, bears[i] > 0, inHead[i] > 0, times[i], ofTerm[i] > 0));
    }
    return found;
  }
}
