package vn.tracuu.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.Passages;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Word;

/**
 * The first stage: which articles can answer at all, and the likeliest of them, by BM25 of a few
 * sparse terms that Lucene can skip through.
 *
 * <p>Few different words must all be there. Of many words (a question) any pair of neighbours makes
 * a candidate, and so does any of its rarest words; nothing is required, because no article says a
 * question word by word. Phrases and fields must always be there, and document numbers too, unless
 * they stand in a question.
 */
final class CandidateQuery {
  // Weights of the first stage; it only has to bring the right article among the candidates.
  private static final float PAIR = 1.0f;
  private static final float SYLLABLE = 1.0f;
  private static final float MARKED = 1.0f;

  /**
   * How many postings the rare words of a question may have together: beside the pairs they are a
   * second source of candidates, and common words would cost more than all else.
   */
  private static final int RARE_POSTINGS = 60_000;

  private final Statistics statistics;
  private final boolean question;

  private CandidateQuery(Statistics statistics, boolean question) {
    this.statistics = statistics;
    this.question = question;
  }

  static Query of(Statistics statistics, vn.tracuu.query.Query query) throws IOException {
    return new CandidateQuery(statistics, QueryTerms.isQuestion(query)).render(query.root());
  }

  /** The sections that have the words of a query; none where the index has no sections. */
  static Query passages(Statistics statistics, QueryTerms terms) throws IOException {
    return new CandidateQuery(statistics, false).passages(terms);
  }

  private Query passages(QueryTerms terms) throws IOException {
    boolean none =
        terms.syllables().isEmpty() || !Passages.areIn(statistics.searcher().getIndexReader());
    return none ? MatchNoDocsQuery.INSTANCE : words(Fields.PASSAGE, terms);
  }

  private Query render(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Field field -> FieldQuery.of(field);
      case Clause.Range range -> FieldQuery.of(range);
      case Clause leaf -> all(List.of(leaf));
    };
  }

  /** The bare words of all members are one question, wherever they stand. */
  private Query all(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> words = new ArrayList<>();
    boolean positive = false;
    for (Clause clause : clauses) {
      positive |= !(clause instanceof Clause.Not);
      switch (clause) {
        case Clause.Words bare -> bare.words().forEach(word -> words.add(word.text()));
        case Clause.Document number when question -> {
          number.words().forEach(word -> words.add(word.text()));
          all.add(NumberQuery.of(number), Occur.SHOULD);
        }
        case Clause.Document number -> all.add(number(number), Occur.MUST);
        case Clause.Phrase phrase when question ->
            phrase.words().forEach(word -> words.add(word.text()));
        case Clause.Phrase phrase -> addPhrase(all, phrase);
        case Clause.Not not -> all.add(render(not.clause()), Occur.MUST_NOT);
        case Clause.Range range -> all.add(render(range), Occur.FILTER);
        default -> all.add(render(clause), Occur.MUST);
      }
    }
    if (!words.isEmpty()) {
      all.add(words(QueryTerms.of(List.of(words))), Occur.MUST);
    }
    if (!positive) {
      all.add(new FieldExistsQuery(Fields.ID), Occur.MUST);
    }
    return all.build();
  }

  /**
   * A complete number means the document, in any spelling; one that lacks its issuer may be words
   * as well.
   */
  private Query number(Clause.Document number) throws IOException {
    if (number.complete()) {
      return NumberQuery.of(number);
    }
    List<String> words = number.words().stream().map(Word::text).toList();
    return new BooleanQuery.Builder()
        .add(NumberQuery.of(number), Occur.SHOULD)
        .add(words(QueryTerms.of(List.of(words))), Occur.SHOULD)
        .build();
  }

  private Query any(List<Clause> clauses) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Clause clause : clauses) {
      any.add(render(clause), Occur.SHOULD);
    }
    return any.build();
  }

  private static void addPhrase(BooleanQuery.Builder all, Clause.Phrase phrase) {
    all.add(FieldQuery.phrase(Fields.TEXT.folded(), phrase), Occur.MUST);
    addPairs(
        all, Fields.TEXT, QueryTerms.of(List.of(phrase.words().stream().map(Word::text).toList())));
  }

  private Query words(QueryTerms terms) throws IOException {
    return words(Fields.TEXT, terms);
  }

  private Query words(Fields.Searched text, QueryTerms terms) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    if (terms.syllables().size() <= QueryTerms.ALL_REQUIRED) {
      terms.syllables().forEach(s -> words.add(term(text.folded(), s, SYLLABLE), Occur.MUST));
      if (text.equals(Fields.TEXT)) {
        terms.marked().forEach(f -> words.add(term(Fields.TEXT_EXACT, f, MARKED), Occur.SHOULD));
      }
    } else {
      addRare(words, text, terms);
    }
    addPairs(words, text, terms);
    return words.build();
  }

  /**
   * The rarest words, as many as the budget allows, but one at least. A word that was typed with
   * marks is looked for with them: it is rarer so, and the pairs forgive its misprints.
   */
  private void addRare(BooleanQuery.Builder words, Fields.Searched text, QueryTerms terms)
      throws IOException {
    record Rare(Term term, int postings) {}
    List<Rare> rarestFirst = new ArrayList<>();
    for (var word : terms.forms().entrySet()) {
      for (String form : word.getValue()) {
        boolean marked = text.equals(Fields.TEXT) && !form.equals(word.getKey());
        String field = marked ? Fields.TEXT_EXACT : text.folded();
        Term term = new Term(field, marked ? form : word.getKey());
        rarestFirst.add(new Rare(term, statistics.articlesWith(field, term.text())));
      }
    }
    rarestFirst.sort(Comparator.comparingInt(Rare::postings));
    long postings = 0;
    for (Rare rare : rarestFirst) {
      if (postings > 0 && postings + rare.postings > RARE_POSTINGS) {
        return;
      }
      postings += rare.postings;
      words.add(term(rare.term.field(), rare.term.text(), SYLLABLE), Occur.SHOULD);
    }
  }

  private static void addPairs(BooleanQuery.Builder query, Fields.Searched text, QueryTerms terms) {
    terms.pairs().forEach(p -> query.add(term(text.pairs(), p, PAIR), Occur.SHOULD));
  }

  private static Query term(String field, String text, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, text)), weight);
  }
}
