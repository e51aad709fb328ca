package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.NumberTerms;

/**
 * What the numbers of a query say about each candidate. An article that bears the number stands
 * above one that names it in its title or lead, that above one that cites it, that above one that
 * only has the words; the steps are larger than all other evidence together. A short form ({@code
 * nghị quyết 18}) makes smaller steps, because it may stand for another document or for none.
 */
final class NumberEvidence {
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

  private static final Saturation REPEATS = new Saturation(2f, 0f);

  /**
   * One number in one article.
   *
   * @param bears whether the article bears it
   * @param inHead whether its title or lead cites it
   * @param times how often it cites it
   * @param ofTerm whether it cites it as of the Party term that was asked for
   */
  record Found(SoughtNumber number, boolean bears, boolean inHead, int times, boolean ofTerm) {
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

  private final IndexSearcher searcher;
  private final List<SoughtNumber> numbers;

  NumberEvidence(IndexSearcher searcher, List<SoughtNumber> numbers) {
    this.searcher = searcher;
    this.numbers = numbers;
  }

  /** What all numbers add to each article's score; {@code docs} in ascending order. */
  float[] scores(int[] docs) throws IOException {
    float[] scores = new float[docs.length];
    for (SoughtNumber number : numbers) {
      Optional<String> complete = number.completeKey();
      if (complete.isPresent()) {
        add(scores, found(number, complete.get(), docs), share(number));
      }
      if (!number.citation().complete()) {
        add(scores, found(number, number.key(), docs), FITTING);
      }
    }
    return scores;
  }

  /** Where the numbers stand in one article. */
  List<Found> in(int doc) throws IOException {
    List<Found> found = new ArrayList<>();
    for (SoughtNumber number : numbers) {
      String key = number.completeKey().orElse(number.key());
      Found one = found(number, key, new int[] {doc}).getFirst();
      if (one.isThere()) {
        found.add(one);
      }
    }
    return found;
  }

  private static float share(SoughtNumber number) {
    return number.citation().complete() ? 1 : PREFERRED;
  }

  private static void add(float[] scores, List<Found> found, float share) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += share * found.get(i).steps();
    }
  }

  private List<Found> found(SoughtNumber number, String key, int[] docs) throws IOException {
    int[] bears = frequencies(Fields.BEARS, key, docs);
    int[] inHead = frequencies(Fields.CITES, NumberTerms.inHead(key), docs);
    int[] times = frequencies(Fields.CITES, key, docs);
    String term = number.citation().term();
    int[] ofTerm =
        term == null
            ? new int[docs.length]
            : frequencies(Fields.CITES, NumberTerms.ofTerm(key, term), docs);
    List<Found> found = new ArrayList<>(docs.length);
    for (int i = 0; i < docs.length; i++) {
      found.add(new Found(number, bears[i] > 0, inHead[i] > 0, times[i], ofTerm[i] > 0));
    }
    return found;
  }

  /** How often each article has a term. */
  private int[] frequencies(String field, String text, int[] docs) throws IOException {
    int[] frequencies = new int[docs.length];
    Term term = new Term(field, text);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.FREQS);
      if (postings != null) {
        read(postings, leaf, docs, frequencies);
      }
    }
    return frequencies;
  }

  private static void read(
      PostingsEnum postings, LeafReaderContext leaf, int[] docs, int[] frequencies)
      throws IOException {
    int from = Arrays.binarySearch(docs, leaf.docBase);
    int end = leaf.docBase + leaf.reader().maxDoc();
    for (int i = from < 0 ? -from - 1 : from; i < docs.length && docs[i] < end; i++) {
      int doc = docs[i] - leaf.docBase;
      if (postings.docID() < doc && postings.advance(doc) == DocIdSetIterator.NO_MORE_DOCS) {
        return;
      }
      frequencies[i] = postings.docID() == doc ? postings.freq() : 0;
    }
  }
}
