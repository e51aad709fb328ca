package vn.tracuu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.FoldedPairs;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.RetrievalQuery;
import vn.tracuu.search.plan.RetrievalQuery.Occur;
import vn.tracuu.text.WordCode;

/**
 * Articles about the same: those that have an article's most characteristic pairs of words, by
 * frequency times rarity, where the title counts three times and the lead twice. Copies of the
 * article, of which a reader learns nothing, stand behind all others.
 *
 * <p>Bounded: {@link #MAX_TEXT} characters, {@link #MAX_PAIRS} look-ups, {@link #MAX_TERMS} terms.
 */
final class MoreLikeThis {
  /** How many more articles than asked for are looked at for copies. */
  static final int SPARE = 20;

  /** The most document numbers that are searched for. */
  static final int MAX_NUMBERS = 8;

  /** How much of an article's body is read, in UTF-16 units. */
  static final int MAX_TEXT = 20_000;

  /** The most different pairs whose rarity is looked up. */
  static final int MAX_PAIRS = 3_000;

  /** The most pairs that are searched for. */
  static final int MAX_TERMS = 24;

  /** What a shared document number counts, beside 0 to 1 of a pair. */
  private static final float NUMBER = 0.5f;

  private static final int TITLE = 3;
  private static final int LEAD = 2;
  private static final int BODY = 1;

  /** Two articles that share so much of their pairs, as Jaccard's index, are copies. */
  private static final double COPY = 0.8;

  private MoreLikeThis() {}

  /**
   * Which articles are like {@code article}, and how much; it is not among them.
   *
   * @param cited the canonical numbers that it cites: who cites the same is about the same
   */
  static RetrievalQuery condition(IndexStatistics statistics, Article article, List<String> cited)
      throws IOException {
    RetrievalQuery.Builder like = new RetrievalQuery.Builder();
    List<Characteristic> pairs = characteristic(statistics, article);
    for (Characteristic pair : pairs) {
      like.add(
          new RetrievalQuery.Term(Fields.TEXT.pairs(), pair.text, (float) pair.frequency),
          Occur.SHOULD);
    }
    List<DocumentNumber> numbers =
        cited.stream().limit(MAX_NUMBERS).flatMap(n -> DocumentNumber.parse(n).stream()).toList();
    for (DocumentNumber number : numbers) {
      like.add(new RetrievalQuery.Term(Fields.CITES, number.key(), NUMBER), Occur.SHOULD);
    }
    if (pairs.isEmpty() && numbers.isEmpty()) {
      return new RetrievalQuery.MatchNone();
    }
    return like.add(new RetrievalQuery.Term(Fields.ID, article.id(), 1), Occur.MUST_NOT).build();
  }

  /** Tells the pairs of an article that was found. */
  @FunctionalInterface
  interface PairsOf<A> {
    /** As {@link #pairs} makes them. */
    long[] of(A article) throws IOException;
  }

  /** The articles that were found, copies of the article with the pairs {@code own} last. */
  static <A> List<A> copiesLast(long[] own, List<A> found, PairsOf<A> pairs) throws IOException {
    List<A> others = new ArrayList<>();
    List<A> copies = new ArrayList<>();
    for (A other : found) {
      (isCopy(own, pairs.of(other)) ? copies : others).add(other);
    }
    others.addAll(copies);
    return others;
  }

  /** The different pairs of an article's lead and body, ascending, from its word sequence. */
  static long[] pairs(byte[] words, int offset, int length) {
    if (length == 0) {
      return new long[0];
    }
    int[] sequence = WordSequence.read(words, offset, length, new int[0]);
    int start = WordSequence.start(sequence, Zone.LEAD);
    int size = WordSequence.size(sequence, Zone.LEAD) + WordSequence.size(sequence, Zone.BODY);
    long[] pairs = new long[Math.max(0, size - 1)];
    for (int i = 0; i < pairs.length; i++) {
      long first = WordCode.folding(sequence[start + i]);
      pairs[i] = first << 32 | WordCode.folding(sequence[start + i + 1]);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
  }

  private record Characteristic(String text, double frequency, double value) {}

  private static List<Characteristic> characteristic(IndexStatistics statistics, Article article)
      throws IOException {
    Map<String, Integer> frequencies = frequencies(article);
    String field = Fields.TEXT.pairs();
    statistics.expect(field, frequencies.keySet());
    long articles = statistics.articlesWith(field);
    List<Characteristic> all = new ArrayList<>();
    for (Map.Entry<String, Integer> pair : frequencies.entrySet()) {
      int held = statistics.articlesWith(field, pair.getKey());
      if (held > 1 && !Character.isDigit(pair.getKey().charAt(0))) {
        double rarity = Math.log((articles + 1.0) / held);
        double frequency = pair.getValue() / (pair.getValue() + 2.0);
        all.add(new Characteristic(pair.getKey(), frequency, frequency * rarity));
      }
    }
    all.sort(
        Comparator.comparingDouble(Characteristic::value)
            .reversed()
            .thenComparing(Characteristic::text));
    return all.subList(0, Math.min(MAX_TERMS, all.size()));
  }

  private static Map<String, Integer> frequencies(Article article) {
    Map<String, Integer> frequencies = new HashMap<>();
    addPairs(frequencies, article.title(), TITLE);
    addPairs(frequencies, article.lead(), LEAD);
    StringBuilder body = new StringBuilder();
    for (Block block : article.blocks()) {
      if (body.length() < MAX_TEXT) {
        body.append(block.text()).append('\n');
      }
    }
    addPairs(frequencies, body.substring(0, Math.min(MAX_TEXT, body.length())), BODY);
    return frequencies;
  }

  private static void addPairs(
      Map<String, Integer> frequencies, @Nullable String text, int weight) {
    if (text != null) {
      FoldedPairs.in(
          text,
          pair -> {
            if (frequencies.size() < MAX_PAIRS || frequencies.containsKey(pair)) {
              frequencies.merge(pair, weight, Integer::sum);
            }
          });
    }
  }

  private static boolean isCopy(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, k = 0; i < a.length && k < b.length; ) {
      common += a[i] == b[k] ? 1 : 0;
      boolean step = a[i] <= b[k];
      k += a[i] >= b[k] ? 1 : 0;
      i += step ? 1 : 0;
    }
    int union = a.length + b.length - common;
    return union > 0 && common >= COPY * union;
  }
}
