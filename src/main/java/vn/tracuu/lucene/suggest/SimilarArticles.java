package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.WordSequence;
import vn.tracuu.lucene.index.WordSequence.Zone;
import vn.tracuu.number.DocumentNumber;
import vn.tracuu.text.WordCode;

/**
 * Articles about the same: those that have an article's most characteristic pairs of words, by
 * frequency times rarity, where the title counts three times and the lead twice. Copies of the
 * article, of which a reader learns nothing, stand behind all others.
 *
 * <p>Bounded: {@link #MAX_TEXT} characters, {@link #MAX_PAIRS} look-ups, {@link #MAX_TERMS} terms.
 * Safe for all threads.
 */
public final class SimilarArticles {
  /** How much of an article's body is read, in UTF-16 units. */
  static final int MAX_TEXT = 20_000;

  /** The most different pairs whose rarity is looked up. */
  static final int MAX_PAIRS = 3_000;

  /** The most pairs that are searched for. */
  static final int MAX_TERMS = 24;

  /** The most document numbers that are searched for. */
  static final int MAX_NUMBERS = 8;

  /** What a shared document number counts, beside 0 to 1 of a pair. */
  private static final float NUMBER = 0.5f;

  private static final int TITLE = 3;
  private static final int LEAD = 2;
  private static final int BODY = 1;

  /** How many more candidates than asked for are looked at for copies. */
  private static final int SPARE = 20;

  /** Two articles that share so much of their pairs, as Jaccard's index, are copies. */
  private static final double COPY = 0.8;

  private static final Analyzer ANALYZER = Fields.analyzer();

  private final IndexSearcher searcher;

  public SimilarArticles(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * The articles most like {@code article}, best first.
   *
   * @param doc the article's number in the index; it is not among them
   * @param count the most of them, from 1
   */
  public List<ScoreDoc> of(Article article, int doc, int count) throws IOException {
    List<Characteristic> terms = characteristic(article);
    List<Query> numbers = cited(doc);
    if (terms.isEmpty() && numbers.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (Characteristic term : terms) {
      TermQuery pair = new TermQuery(new Term(Fields.TEXT.pairs(), term.pair));
      query.add(new BoostQuery(pair, (float) term.weight), Occur.SHOULD);
    }
    numbers.forEach(number -> query.add(number, Occur.SHOULD));
    query.add(new TermQuery(new Term(Fields.ID, article.id())), Occur.MUST_NOT);
    int wanted = Math.min(count + SPARE, Math.max(1, searcher.getIndexReader().maxDoc()));
    ScoreDoc[] found =
        searcher.search(query.build(), new TopScoreDocCollectorManager(wanted, null, wanted))
            .scoreDocs;
    return copiesLast(doc, found).stream().limit(count).toList();
  }

  /** The first document numbers that the article cites: who cites the same is about the same. */
  private List<Query> cited(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    SortedSetDocValues cited = DocValues.getSortedSet(leaf.reader(), Fields.CITED);
    List<Query> numbers = new ArrayList<>();
    if (cited.advanceExact(doc - leaf.docBase)) {
      for (int i = 0; i < Math.min(MAX_NUMBERS, cited.docValueCount()); i++) {
        String canonical = cited.lookupOrd(cited.nextOrd()).utf8ToString();
        DocumentNumber.parse(canonical)
            .map(number -> new TermQuery(new Term(Fields.CITES, number.key())))
            .ifPresent(number -> numbers.add(new BoostQuery(number, NUMBER)));
      }
    }
    return numbers;
  }

  private record Characteristic(String pair, double weight, double value) {}

  private List<Characteristic> characteristic(Article article) throws IOException {
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
    int articles = searcher.getIndexReader().numDocs();
    Holdings holdings = new Holdings(searcher);
    List<Characteristic> all = new ArrayList<>();
    for (Map.Entry<String, Integer> pair : frequencies.entrySet()) {
      String[] words = pair.getKey().split(" ", 2);
      int held = holdings.pair(words[0], words[1]);
      if (held > 1 && !Character.isDigit(words[0].charAt(0))) {
        double rarity = Math.log((articles + 1.0) / held);
        double frequency = pair.getValue() / (pair.getValue() + 2.0);
        all.add(new Characteristic(pair.getKey(), frequency, frequency * rarity));
      }
    }
    all.sort(
        Comparator.comparingDouble(Characteristic::value)
            .reversed()
            .thenComparing(Characteristic::pair));
    return all.subList(0, Math.min(MAX_TERMS, all.size()));
  }

  private static void addPairs(Map<String, Integer> frequencies, @Nullable String text, int weight)
      throws IOException {
    if (text == null) {
      return;
    }
    try (TokenStream pairs = ANALYZER.tokenStream(Fields.TEXT.pairs(), text)) {
      CharTermAttribute term = pairs.addAttribute(CharTermAttribute.class);
      pairs.reset();
      while (pairs.incrementToken()) {
        String pair = term.toString();
        if (frequencies.size() < MAX_PAIRS || frequencies.containsKey(pair)) {
          frequencies.merge(pair, weight, Integer::sum);
        }
      }
      pairs.end();
    }
  }

  private List<ScoreDoc> copiesLast(int doc, ScoreDoc[] found) throws IOException {
    long[] own = pairs(doc);
    List<ScoreDoc> others = new ArrayList<>();
    List<ScoreDoc> copies = new ArrayList<>();
    for (ScoreDoc other : found) {
      (isCopy(own, pairs(other.doc)) ? copies : others).add(other);
    }
    others.addAll(copies);
    return others;
  }

  /** The different pairs of an article's lead and body, ascending. */
  private long[] pairs(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    BinaryDocValues sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
    if (!sequences.advanceExact(doc - leaf.docBase)) {
      return new long[0];
    }
    int[] sequence = WordSequence.read(sequences.binaryValue(), new int[0]);
    int start = WordSequence.start(sequence, Zone.LEAD);
    int size = WordSequence.size(sequence, Zone.LEAD) + WordSequence.size(sequence, Zone.BODY);
    long[] pairs = new long[Math.max(0, size - 1)];
    for (int i = 0; i < pairs.length; i++) {
      long first = WordCode.folding(sequence[start + i]);
      pairs[i] = first << 32 | WordCode.folding(sequence[start + i + 1]);
    }
    return Arrays.stream(pairs).sorted().distinct().toArray();
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
