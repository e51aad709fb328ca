package vn.tracuu.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;
import vn.tracuu.text.WordCode;

/**
 * Titles that hold every word typed so far, the last one as the beginning of a word; with any
 * marks. The prefix is of a syllable, of which there are some thousands, so it never expands far.
 *
 * <p>Where more than {@value #MAX_LOOKED_AT} titles do, none is suggested: what was typed says too
 * little, and phrases serve. Titles are compared by the codes of their words; only those that are
 * shown are read.
 */
final class TitleSuggestions {
  /** The most titles that are looked at. */
  static final int MAX_LOOKED_AT = 2_000;

  private final IndexSearcher searcher;

  TitleSuggestions(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** A title that several articles may have. */
  private static final class Title {
    private final int doc;
    private final int agreement;
    private final boolean startsAsTyped;
    private final int words;
    private int articles;

    Title(int doc, int words, int agreement, boolean startsAsTyped) {
      this.words = words;
      this.doc = doc;
      this.agreement = agreement;
      this.startsAsTyped = startsAsTyped;
    }
  }

  /** The best {@code count}, best first; titles that begin as typed before the others. */
  List<Candidate> suggest(Typed typed, int count) throws IOException {
    List<Title> titles = titles(typed);
    titles.sort(
        Comparator.comparingInt((Title t) -> -t.agreement)
            .thenComparing(t -> !t.startsAsTyped)
            .thenComparingInt(t -> -t.articles)
            .thenComparingInt(t -> t.words)
            .thenComparingInt(t -> t.doc));
    StoredFields stored = searcher.storedFields();
    List<Candidate> candidates = new ArrayList<>();
    for (Title title : titles.subList(0, Math.min(count, titles.size()))) {
      String text = ArticleDocuments.toArticle(stored.document(title.doc)).title();
      candidates.add(new Candidate(text, Suggestion.Kind.TITLE, title.articles, title.agreement));
    }
    return candidates;
  }

  private List<Title> titles(Typed typed) throws IOException {
    ScoreDoc[] found = searcher.search(query(typed), MAX_LOOKED_AT + 1).scoreDocs;
    if (found.length > MAX_LOOKED_AT) {
      return new ArrayList<>();
    }
    int[] docs = Arrays.stream(found).mapToInt((ScoreDoc d) -> d.doc).sorted().toArray();
    Map<String, Title> titles = new HashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = null;
    BinaryDocValues sequences = null;
    for (int doc : docs) {
      if (leaf == null || sequences == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        sequences = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      }
      if (sequences.advanceExact(doc - leaf.docBase)) {
        int[] codes = title(sequences.binaryValue());
        titles.computeIfAbsent(Arrays.toString(codes), k -> read(typed, codes, doc)).articles++;
      }
    }
    return new ArrayList<>(titles.values());
  }

  private static int[] title(BytesRef stored) {
    int[] sequence = WordSequence.read(stored.bytes, stored.offset, stored.length, new int[0]);
    int start = WordSequence.start(sequence, Zone.TITLE);
    return Arrays.copyOfRange(sequence, start, start + WordSequence.size(sequence, Zone.TITLE));
  }

  /** Every whole word agrees with the best of its occurrences. */
  private static Title read(Typed typed, int[] codes, int doc) {
    int least = Typed.AGREES;
    boolean starts = true;
    for (int i = 0; i < typed.whole(); i++) {
      int folding = WordCode.folding(typed.codes().get(i));
      int best = 0;
      for (int code : codes) {
        if (code != WordCode.BREAK && WordCode.folding(code) == folding) {
          best = Math.max(best, typed.agreement(i, code));
        }
      }
      least = Math.min(least, best);
      starts &= i < codes.length && WordCode.folding(codes[i]) == folding;
    }
    return new Title(doc, codes.length, least, starts);
  }

  private static Query query(Typed typed) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String field = Fields.TITLE.folded();
    for (String word : typed.folded().subList(0, typed.whole())) {
      all.add(new TermQuery(new Term(field, word)), Occur.FILTER);
    }
    if (typed.open()) {
      BooleanQuery.Builder last = new BooleanQuery.Builder();
      for (String beginning : typed.beginnings()) {
        last.add(new PrefixQuery(new Term(field, beginning)), Occur.SHOULD);
      }
      all.add(last.build(), Occur.FILTER);
    }
    return new ConstantScoreQuery(all.build());
  }
}
