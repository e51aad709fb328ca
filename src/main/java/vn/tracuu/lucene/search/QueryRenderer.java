package vn.tracuu.lucene.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;

/**
 * Turns a query tree into a Lucene query.
 *
 * <p>What must be there: every phrase, and the words, all of them where there are few and a share
 * of them where there are many (a long question never stands in an article word by word). What adds
 * weight: pairs, marks as typed, the title.
 */
final class QueryRenderer {
  /** Up to this many different words, all of them must be in the article. */
  static final int ALL_REQUIRED = 5;

  /** Beyond {@link #ALL_REQUIRED} words this share of them must be there, rounded down. */
  private static final double REQUIRED_SHARE = 0.4;

  private QueryRenderer() {}

  static Query render(vn.tracuu.query.Query query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (!query.words().isEmpty()) {
      addWords(all, query.words());
    }
    for (List<String> phrase : query.phrases()) {
      all.add(phrase(phrase), Occur.MUST);
      addWeights(all, Terms.of(phrase));
    }
    return all.build();
  }

  private static void addWords(BooleanQuery.Builder all, List<String> words) {
    Terms terms = Terms.of(words);
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    terms
        .folded()
        .forEach(s -> required.add(term(Fields.TEXT.folded(), s, Weights.FOLDED), Occur.SHOULD));
    required.setMinimumNumberShouldMatch(required(terms.folded().size()));
    all.add(required.build(), Occur.MUST);
    addWeights(all, terms);
  }

  private static void addWeights(BooleanQuery.Builder all, Terms terms) {
    for (String pair : terms.pairs()) {
      all.add(term(Fields.TEXT.pairs(), pair, Weights.PAIRS), Occur.SHOULD);
      all.add(term(Fields.TITLE.pairs(), pair, Weights.TITLE_PAIRS), Occur.SHOULD);
      all.add(term(Fields.PART_OF.pairs(), pair, Weights.PART_OF_PAIRS), Occur.SHOULD);
    }
    terms.marked().forEach(s -> all.add(term(Fields.TEXT.exact(), s, Weights.EXACT), Occur.SHOULD));
  }

  private static int required(int words) {
    return words <= ALL_REQUIRED ? words : Math.max(ALL_REQUIRED, (int) (words * REQUIRED_SHARE));
  }

  private static Query phrase(List<String> words) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    Terms.phrase(words).forEach(s -> phrase.add(new Term(Fields.TEXT.folded(), s)));
    return phrase.build();
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }
}
