package vn.tracuu.search.feature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.NumberTerms;
import vn.tracuu.schema.ProvisionTerms;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.TypedProvision;

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

  /** The article is the provision that was asked for. */
  private static final float PROVISION = 3_000;

  /** It is the whole document and has the provision. */
  private static final float CONTAINING = 2_000;

  /** It is the whole document, and no provision was asked for. */
  private static final float WHOLE = 400;

  /** How much less than its forerunner each further document of a name has. */
  private static final float OLDER = 0.01f;

  /** Cited as of the Party term that was asked for. */
  private static final float OF_TERM = 100;

  /** The share of its steps that the number has which a short form was taken for. */
  private static final float PREFERRED = 0.3f;

  /** The share that any other number has which the short form fits. */
  private static final float FITTING = 0.05f;

  /** The share of the step of a provision, whichever number the short form stands for. */
  private static final float FITTING_PROVISION = 0.25f;

  /**
   * What a short form in the title or lead adds: little, so that the other words of the query
   * choose among those that cite it.
   */
  private static final float SHORT_IN_HEAD = 20;

  /** The document has a type, an issuer or a year that was asked for: a preference. */
  private static final float METADATA = 6;

  private static final Bm25Saturation REPEATS = new Bm25Saturation(2f, 0f);

  /** What an article is of the document whose number it bears. */
  public enum Part {
    /** The provision that was asked for. */
    PROVISION(NumberFeatures.PROVISION),
    /** The whole document, with that provision in it. */
    CONTAINING(NumberFeatures.CONTAINING),
    /** The whole document, where it was asked for. */
    WHOLE(NumberFeatures.WHOLE),
    /** Anything else. */
    OTHER(0);

    private final float step;

    Part(float step) {
      this.step = step;
    }
  }

  /**
   * One number in one article.
   *
   * @param bears whether the article bears it
   * @param inHead whether its title or lead cites it
   * @param times how often it cites it
   * @param ofTerm whether it cites it as of the Party term that was asked for
   * @param part how it is what was asked for of the document
   */
  public record Found(
      QueryNumber number, boolean bears, boolean inHead, int times, boolean ofTerm, Part part) {
    boolean isThere() {
      return bears || times > 0;
    }

    /** The steps, of which a share counts; where a place was asked for, it counts all the same. */
    private float steps(float share) {
      float ofPlace = part == Part.PROVISION ? Math.max(share, FITTING_PROVISION) : share;
      return share * stepsOfNumber() + ofPlace * part.step;
    }

    private float stepsOfNumber() {
      float steps = bears ? BEARS : 0;
      steps += inHead ? (number.citation().complete() ? IN_HEAD : SHORT_IN_HEAD) : 0;
      steps += times > 0 ? CITES + TIMES * REPEATS.of(times, 1) : 0;
      return steps + (ofTerm ? OF_TERM : 0);
    }
  }

  private final List<QueryNumber> numbers;
  private final @Nullable TypedProvision place;
  private final boolean alternatives;
  private final Set<String> metadata;

  /** Those of a query that asks for no place. */
  public NumberFeatures(List<QueryNumber> numbers) {
    this(numbers, null, false, Set.of());
  }

  /**
   * Those of a query.
   *
   * @param place the place that was asked for, or null
   * @param alternatives whether one of the numbers is meant, the first most likely
   * @param metadata what documents are preferred by ({@link vn.tracuu.schema.MetadataTerms})
   */
  public NumberFeatures(
      List<QueryNumber> numbers,
      @Nullable TypedProvision place,
      boolean alternatives,
      Set<String> metadata) {
    this.numbers = List.copyOf(numbers);
    this.place = place;
    this.alternatives = alternatives;
    this.metadata = Set.copyOf(metadata);
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
    for (int i = 0; i < numbers.size(); i++) {
      QueryNumber number = numbers.get(i);
      Optional<String> complete = number.completeKey();
      if (complete.isPresent()) {
        float share = share(number) * (alternatives ? 1 - i * OLDER : 1);
        add(scores, found(number, complete.get(), frequencies), share);
      }
      if (!number.citation().complete()) {
        add(scores, found(number, number.key(), frequencies), FITTING);
      }
    }
    for (String term : metadata) {
      int[] having = frequencies.of(Fields.BEARS, term);
      for (int i = 0; i < articles; i++) {
        scores[i] += having[i] > 0 ? METADATA : 0;
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
      scores[i] += found.get(i).steps(share);
    }
  }

  private List<Found> found(QueryNumber number, String key, TermFrequencies frequencies)
      throws IOException {
    int[] bears = frequencies.of(Fields.BEARS, key);
    int[] inHead = frequencies.of(Fields.CITES, NumberTerms.inHead(key));
    int[] times = frequencies.of(Fields.CITES, key);
    String term = number.citation().term();
    int[] ofTerm =
        term == null
            ? new int[times.length]
            : frequencies.of(Fields.CITES, NumberTerms.ofTerm(key, term));
    Part[] parts = parts(key, frequencies, times.length);
    List<Found> found = new ArrayList<>(times.length);
    for (int i = 0; i < times.length; i++) {
      found.add(new Found(number, bears[i] > 0, inHead[i] > 0, times[i], ofTerm[i] > 0, parts[i]));
    }
    return found;
  }

  private Part[] parts(String key, TermFrequencies frequencies, int articles) throws IOException {
    Part[] parts = new Part[articles];
    Arrays.fill(parts, Part.OTHER);
    if (place == null) {
      mark(parts, Part.WHOLE, frequencies.of(Fields.BEARS, ProvisionTerms.whole(key)));
    } else {
      String n = place.article();
      mark(parts, Part.CONTAINING, frequencies.of(Fields.BEARS, ProvisionTerms.containing(key, n)));
      mark(parts, Part.PROVISION, frequencies.of(Fields.BEARS, ProvisionTerms.provision(key, n)));
    }
    return parts;
  }

  private static void mark(Part[] parts, Part part, int[] frequencies) {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = frequencies[i] > 0 ? part : parts[i];
    }
  }
}
