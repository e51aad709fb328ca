package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.tracuu.query.Clause;
import vn.tracuu.query.MeantMarks;
import vn.tracuu.query.Word;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery.Occur;
import vn.tracuu.text.Folding;

/** Clauses of a query as {@link RetrievalQuery}s of the first stage. Immutable. */
final class ClauseQueries {
  // Weights of the first stage; it only has to bring the right article among the candidates.
  private static final float PAIR = 1.0f;
  private static final float SYLLABLE = 1.0f;
  private static final float MARKED = 1.0f;

  /** Marks that more of the articles with a word have do not tell them apart. */
  private static final float RARE_MARKS = 0.5f;

  /**
   * How many postings the rare words of a question may have together: beside the pairs they are a
   * second source of candidates, and common words would cost more than all else.
   */
  private static final int RARE_POSTINGS = 20_000;

  private final IndexStatistics statistics;
  private final Set<String> soft;
  private final boolean question;
  private final boolean exactMarks;
  private final boolean byPairs;
  private final Bar bar;

  /**
   * @param soft words that are never required, without marks
   * @param question whether no bare word is required
   * @param exactMarks whether bare words are meant with the marks that they have
   * @param byPairs whether words are required but not scored: pairs are, and words whose marks are
   *     rare
   * @param bar how many words of a question an article must have
   */
  ClauseQueries(
      IndexStatistics statistics,
      Set<String> soft,
      boolean question,
      boolean exactMarks,
      boolean byPairs,
      Bar bar) {
    this.statistics = statistics;
    this.soft = soft;
    this.question = question;
    this.exactMarks = exactMarks;
    this.byPairs = byPairs;
    this.bar = bar;
  }

  /** What a clause asks for. */
  RetrievalQuery of(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Field field -> FieldQueries.of(field);
      case Clause.Range range -> FieldQueries.of(range);
      case Clause leaf -> all(List.of(leaf));
    };
  }

  /** What members ask for besides bare words; everything if that is nothing. */
  RetrievalQuery besidesWords(List<Clause> clauses) throws IOException {
    RetrievalQuery.Builder all = new RetrievalQuery.Builder();
    addConditions(all, clauses);
    return all.build().parts().isEmpty()
        ? new RetrievalQuery.MatchAll()
        : all.add(new RetrievalQuery.MatchAll(), Occur.FILTER).build();
  }

  /** The bare words of all members are one question, wherever they stand. */
  private RetrievalQuery all(List<Clause> clauses) throws IOException {
    RetrievalQuery.Builder all = new RetrievalQuery.Builder();
    addConditions(all, clauses);
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Words bare -> bare.words().forEach(word -> words.add(word.text()));
        case Clause.Document number when question -> {
          number.words().forEach(word -> words.add(word.text()));
          all.add(NumberQueries.of(number), Occur.SHOULD);
        }
        case Clause.Phrase phrase when question ->
            phrase.words().forEach(word -> words.add(word.text()));
        case Clause.Phrase phrase -> addPairs(all, Fields.TEXT, terms(phrase));
        default -> {}
      }
    }
    if (!words.isEmpty()) {
      QueryTerms terms = QueryTerms.of(List.of(words), soft);
      all.add(words(terms), terms.required().isEmpty() ? Occur.SHOULD : Occur.MUST);
    }
    if (clauses.stream().allMatch(Clause.Not.class::isInstance)) {
      all.add(new RetrievalQuery.MatchAll(), Occur.MUST);
    }
    return all.build();
  }

  /** All that an article must or must not have, but for the bare words. */
  private void addConditions(RetrievalQuery.Builder all, List<Clause> clauses) throws IOException {
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Words bare -> addExact(all, bare.words());
        case Clause.Document number when question -> {}
        case Clause.Phrase phrase when question -> addExact(all, phrase.words());
        case Clause.Document number -> all.add(number(number), Occur.MUST);
        case Clause.Phrase phrase ->
            all.add(
                FieldQueries.phrase(Fields.TEXT.folded(), Fields.TEXT_EXACT, phrase), Occur.MUST);
        case Clause.Not not -> all.add(of(not.clause()), Occur.MUST_NOT);
        case Clause.Range range -> all.add(of(range), Occur.FILTER);
        default -> all.add(of(clause), Occur.MUST);
      }
    }
    if (question) {
      addBar(all, clauses);
    }
  }

  /** An article of which a question names the number need not have its words. */
  private void addBar(RetrievalQuery.Builder all, List<Clause> clauses) throws IOException {
    List<String> words = new ArrayList<>();
    RetrievalQuery.Builder either = new RetrievalQuery.Builder();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Words bare -> bare.words().forEach(word -> words.add(word.text()));
        case Clause.Phrase phrase -> phrase.words().forEach(word -> words.add(word.text()));
        case Clause.Document number -> {
          number.words().forEach(word -> words.add(word.text()));
          either.add(NumberQueries.of(number), Occur.SHOULD);
        }
        default -> {}
      }
    }
    RetrievalQuery enough = bar.over(statistics, QueryTerms.of(List.of(words), soft));
    if (enough != null) {
      all.add(either.add(enough, Occur.SHOULD).build(), Occur.FILTER);
    }
  }

  /**
   * Where marks are exact, the words must be there with them, all that are required at all: of a
   * question, which requires none, at least one.
   */
  private void addExact(RetrievalQuery.Builder all, List<Word> words) {
    List<String> marked =
        exactMarks
            ? MeantMarks.forms(words.stream().map(Word::text).toList()).stream()
                .filter(form -> !form.isEmpty() && !soft.contains(Folding.of(form)))
                .distinct()
                .toList()
            : List.of();
    if (question && !marked.isEmpty()) {
      all.add(new RetrievalQuery.TermSet(Fields.TEXT_EXACT, Set.copyOf(marked)), Occur.FILTER);
    } else {
      marked.forEach(form -> all.add(term(Fields.TEXT_EXACT, form, MARKED), Occur.FILTER));
    }
  }

  /**
   * A complete number means the document, in any spelling; one that lacks its issuer may be words
   * as well.
   */
  private RetrievalQuery number(Clause.Document number) throws IOException {
    if (number.complete()) {
      return NumberQueries.of(number);
    }
    List<String> words = number.words().stream().map(Word::text).toList();
    return new RetrievalQuery.Builder()
        .add(NumberQueries.of(number), Occur.SHOULD)
        .add(words(QueryTerms.of(List.of(words))), Occur.SHOULD)
        .build();
  }

  private RetrievalQuery any(List<Clause> clauses) throws IOException {
    RetrievalQuery.Builder any = new RetrievalQuery.Builder();
    for (Clause clause : clauses) {
      any.add(of(clause), Occur.SHOULD);
    }
    return any.build();
  }

  private static QueryTerms terms(Clause.Phrase phrase) {
    return QueryTerms.of(List.of(phrase.words().stream().map(Word::text).toList()));
  }

  private RetrievalQuery words(QueryTerms terms) throws IOException {
    return words(Fields.TEXT, terms);
  }

  /** Articles or sections with the words, all if they are few. */
  RetrievalQuery.Bool words(Fields.Searched text, QueryTerms terms) throws IOException {
    RetrievalQuery.Builder words = new RetrievalQuery.Builder();
    if (terms.areFew() && !bar.isRelaxed()) {
      Occur required = byPairs ? Occur.FILTER : Occur.MUST;
      terms.required().forEach(s -> words.add(term(text.folded(), s, SYLLABLE), required));
      addSoft(words, text, terms);
      if (text.equals(Fields.TEXT)) {
        addMarked(words, terms);
      }
    } else {
      addRare(words, text, terms);
    }
    addPairs(words, text, terms);
    return words.build();
  }

  /** Words that are not required make an article the likelier. */
  private static void addSoft(
      RetrievalQuery.Builder words, Fields.Searched text, QueryTerms terms) {
    terms.syllables().stream()
        .filter(terms.soft()::contains)
        .forEach(s -> words.add(term(text.folded(), s, SYLLABLE), Occur.SHOULD));
  }

  /** Words with the marks that were typed; where pairs count, only those that few have. */
  private void addMarked(RetrievalQuery.Builder words, QueryTerms terms) throws IOException {
    for (var word : terms.forms().entrySet()) {
      int all = statistics.articlesWith(Fields.TEXT.folded(), word.getKey());
      for (String form : word.getValue()) {
        boolean marked = !form.equals(word.getKey());
        if (marked
            && (!byPairs || statistics.articlesWith(Fields.TEXT_EXACT, form) <= RARE_MARKS * all)) {
          words.add(term(Fields.TEXT_EXACT, form, MARKED), Occur.SHOULD);
        }
      }
    }
  }

  /**
   * The rarest words, as many as the budget allows, but one at least. A word that was typed with
   * marks is looked for with them: it is rarer so, and the pairs forgive its misprints.
   */
  private void addRare(RetrievalQuery.Builder words, Fields.Searched text, QueryTerms terms)
      throws IOException {
    record Rare(RetrievalQuery.Term term, int postings) {}
    List<Rare> rarestFirst = new ArrayList<>();
    for (var word : terms.forms().entrySet()) {
      for (String form : word.getValue()) {
        boolean marked = text.equals(Fields.TEXT) && !form.equals(word.getKey());
        String field = marked ? Fields.TEXT_EXACT : text.folded();
        RetrievalQuery.Term term =
            new RetrievalQuery.Term(field, marked ? form : word.getKey(), SYLLABLE);
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
      words.add(rare.term, Occur.SHOULD);
    }
  }

  /** Those with a pair of few words, or with one whose marks are rare. */
  RetrievalQuery.Bool pairs(QueryTerms terms) throws IOException {
    RetrievalQuery.Builder pairs = new RetrievalQuery.Builder();
    addSoft(pairs, Fields.TEXT, terms);
    addMarked(pairs, terms);
    addPairs(pairs, Fields.TEXT, terms);
    return pairs.build();
  }

  private static void addPairs(
      RetrievalQuery.Builder query, Fields.Searched text, QueryTerms terms) {
    terms.pairs().forEach(p -> query.add(pair(text, p), Occur.SHOULD));
  }

  /** Those with a pair. */
  static RetrievalQuery pair(Fields.Searched text, String pair) {
    return term(text.pairs(), pair, PAIR);
  }

  /** Of some of them those that have all words. */
  static RetrievalQuery withAllWords(RetrievalQuery some, Fields.Searched text, QueryTerms terms) {
    RetrievalQuery.Builder all = new RetrievalQuery.Builder();
    terms.required().forEach(s -> all.add(term(text.folded(), s, SYLLABLE), Occur.FILTER));
    return all.add(some, Occur.MUST).build();
  }

  private static RetrievalQuery term(String field, String text, float weight) {
    return new RetrievalQuery.Term(field, text, weight);
  }
}
