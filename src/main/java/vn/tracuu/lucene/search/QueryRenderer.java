package vn.tracuu.lucene.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Word;

/**
 * Turns a query tree into a Lucene query.
 *
 * <p>What must be there: every phrase, and the words, all of them where there are few and a share
 * of them where there are many (a long question never stands in an article word by word). What adds
 * weight: pairs, marks as typed, the title.
 *
 * <p>A document number counts by its words here, a field's value is looked for in the text, and a
 * range of days lets everything pass.
 */
final class QueryRenderer {
  /** Up to this many different words, all of them must be in the article. */
  static final int ALL_REQUIRED = 5;

  /** Beyond {@link #ALL_REQUIRED} words this share of them must be there, rounded down. */
  private static final double REQUIRED_SHARE = 0.4;

  private QueryRenderer() {}

  static Query render(vn.tracuu.query.Query query) {
    return render(query.root());
  }

  private static Query render(Clause clause) {
    return switch (clause) {
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Field field -> render(field.value());
      case Clause.Range range -> MatchAllDocsQuery.INSTANCE;
      case Clause leaf -> all(List.of(leaf));
    };
  }

  /** The bare words of all members are one question, wherever they stand. */
  private static Query all(List<Clause> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> words = new ArrayList<>();
    boolean positive = false;
    for (Clause clause : clauses) {
      positive |= !(clause instanceof Clause.Not);
      switch (clause) {
        case Clause.Words bare -> bare.words().forEach(word -> words.add(word.text()));
        case Clause.Document number -> number.words().forEach(word -> words.add(word.text()));
        case Clause.Phrase phrase -> addPhrase(all, phrase);
        case Clause.Not not -> all.add(render(not.clause()), Occur.MUST_NOT);
        case Clause.Range range -> all.add(render(range), Occur.FILTER);
        default -> all.add(render(clause), Occur.MUST);
      }
    }
    if (!words.isEmpty()) {
      addWords(all, words);
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private static Query any(List<Clause> clauses) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clauses.forEach(clause -> any.add(render(clause), Occur.SHOULD));
    return any.build();
  }

  private static void addPhrase(BooleanQuery.Builder all, Clause.Phrase phrase) {
    List<String> words = phrase.words().stream().map(Word::text).toList();
    all.add(phrase(words, phrase.slop()), Occur.MUST);
    addWeights(all, Terms.of(words));
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

  private static Query phrase(List<String> words, int slop) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    phrase.setSlop(slop);
    Terms.phrase(words).forEach(s -> phrase.add(new Term(Fields.TEXT.folded(), s)));
    return phrase.build();
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }
}
