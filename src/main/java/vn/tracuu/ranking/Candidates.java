package vn.tracuu.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.query.Word;
import vn.tracuu.ranking.Condition.Occur;
import vn.tracuu.schema.Fields;

/**
 * The first stage: which articles can answer at all, and the likeliest of them, by BM25 of a few
 * sparse terms that an engine can skip through.
 *
 * <p>Few different words must all be there. Of many words (a question) any pair of neighbours makes
 * a candidate, and so does any of its rarest words; nothing is required, because no article says a
 * question word by word. Phrases and fields must always be there, and document numbers too, unless
 * they stand in a question.
 */
public final class Candidates {
  /** How many candidates of a question are scored anew. */
  public static final int WINDOW = 100;

  /** How many of a query of few words, which all of them have. */
  public static final int SHORT_WINDOW = 60;

  /** How many sections are looked at for a question. */
  static final int SECTIONS = 50;

  /** How many of them where few words are looked for. */
  private static final int SECTIONS_OF_FEW_WORDS = 30;

  /** How many sections of an article are read. */
  public static final int SECTIONS_OF_AN_ARTICLE = 3;

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

  private final Statistics statistics;
  private final boolean question;

  /** Whether words are required but not scored: pairs are, and words whose marks are rare. */
  private final boolean byPairs;

  private Candidates(Statistics statistics, boolean question, boolean byPairs) {
    this.statistics = statistics;
    this.question = question;
    this.byPairs = byPairs;
  }

  /** The articles that can answer a query. */
  public static Condition of(Statistics statistics, Query query) throws IOException {
    return new Candidates(statistics, QueryTerms.isQuestion(query), false).render(query.root());
  }

  /**
   * The same articles as {@link #of}, but with a score of 0 where no pair of the words is; null for
   * a question, for a single word, and where the words are not all required.
   */
  public static @Nullable Condition byPairs(Statistics statistics, Query query) throws IOException {
    boolean words = query.root() instanceof Clause.Words || query.root() instanceof Clause.And;
    return words && hasPairsOfFewWords(query)
        ? new Candidates(statistics, false, true).render(query.root())
        : null;
  }

  private static boolean hasPairsOfFewWords(Query query) {
    return !QueryTerms.isQuestion(query) && !QueryTerms.of(query).pairs().isEmpty();
  }

  /**
   * Of the articles of {@link #byPairs} those that do not score 0, with the same scores: an engine
   * need not look at the others. Null where the query is more than bare words.
   */
  public static @Nullable Condition havingPairs(Statistics statistics, Query query)
      throws IOException {
    Condition pairs = pairs(statistics, query);
    return pairs == null ? null : withAllWords(pairs, Fields.TEXT, QueryTerms.of(query));
  }

  /**
   * The same for an engine that knows itself which articles have all words: others that have a pair
   * are among these.
   */
  public static Condition.@Nullable Combination pairs(Statistics statistics, Query query)
      throws IOException {
    if (!(query.root() instanceof Clause.Words) || !hasPairsOfFewWords(query)) {
      return null;
    }
    QueryTerms terms = QueryTerms.of(query);
    Condition.Builder pairs = new Condition.Builder();
    new Candidates(statistics, false, true).addMarked(pairs, terms);
    addPairs(pairs, Fields.TEXT, terms);
    return pairs.build();
  }

  private static Condition withAllWords(Condition pairs, Fields.Searched text, QueryTerms terms) {
    Condition.Builder all = new Condition.Builder();
    terms.syllables().forEach(s -> all.add(term(text.folded(), s, SYLLABLE), Occur.FILTER));
    return all.add(pairs, Occur.MUST).build();
  }

  /**
   * Whether the articles that {@link #byPairs} found need not be looked for by words: they are all,
   * or all that are scored anew have pairs.
   *
   * @param scores the score of each, best first
   */
  public static boolean pairsSuffice(int found, IntToDoubleFunction scores) {
    return found < SHORT_WINDOW || scores.applyAsDouble(SHORT_WINDOW - 1) > 0;
  }

  /** How many sections are looked at for a query, in the whole collection. */
  public static int sections(QueryTerms terms) {
    return isFew(terms) ? SECTIONS_OF_FEW_WORDS : SECTIONS;
  }

  private static boolean isFew(QueryTerms terms) {
    return terms.syllables().size() <= QueryTerms.ALL_REQUIRED;
  }

  /** How many candidates are scored anew. */
  public static int window(Query query) {
    return QueryTerms.isQuestion(query) ? WINDOW : SHORT_WINDOW;
  }

  /**
   * What must be true of an article besides its having bare words; everything if that is nothing.
   */
  public static Condition conditions(Statistics statistics, Query query) throws IOException {
    Condition.Builder all = new Condition.Builder();
    List<Clause> clauses =
        query.root() instanceof Clause.And and ? and.clauses() : List.of(query.root());
    new Candidates(statistics, QueryTerms.isQuestion(query), false).addConditions(all, clauses);
    return all.build().parts().isEmpty()
        ? new Condition.Everything()
        : all.add(new Condition.Everything(), Occur.FILTER).build();
  }

  /**
   * The sections that have the words of a query, and of few words a pair of them; none where the
   * index has no sections.
   */
  public static Condition passages(Statistics statistics, QueryTerms terms) throws IOException {
    return new Candidates(statistics, false, false).passages(terms);
  }

  private Condition passages(QueryTerms terms) throws IOException {
    if (terms.syllables().isEmpty() || statistics.articlesWith(Fields.PASSAGE.folded()) == 0) {
      return new Condition.Nothing();
    }
    return isFew(terms) && !terms.pairs().isEmpty()
        ? passagesWithPairs(terms)
        : words(Fields.PASSAGE, terms);
  }

  /** In most collections few sections have a pair, and none has most pairs. */
  private Condition passagesWithPairs(QueryTerms terms) throws IOException {
    statistics.expect(Fields.PASSAGE.pairs(), terms.pairs());
    Condition.Builder pairs = new Condition.Builder();
    for (String pair : terms.pairs()) {
      if (statistics.articlesWith(Fields.PASSAGE.pairs(), pair) > 0) {
        pairs.add(term(Fields.PASSAGE.pairs(), pair, PAIR), Occur.SHOULD);
      }
    }
    Condition.Combination known = pairs.build();
    return known.parts().isEmpty()
        ? new Condition.Nothing()
        : withAllWords(known, Fields.PASSAGE, terms);
  }

  private Condition render(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.And and -> all(and.clauses());
      case Clause.Or or -> any(or.clauses());
      case Clause.Field field -> FieldConditions.of(field);
      case Clause.Range range -> FieldConditions.of(range);
      case Clause leaf -> all(List.of(leaf));
    };
  }

  /** The bare words of all members are one question, wherever they stand. */
  private Condition all(List<Clause> clauses) throws IOException {
    Condition.Builder all = new Condition.Builder();
    addConditions(all, clauses);
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Words bare -> bare.words().forEach(word -> words.add(word.text()));
        case Clause.Document number when question -> {
          number.words().forEach(word -> words.add(word.text()));
          all.add(NumberConditions.of(number), Occur.SHOULD);
        }
        case Clause.Phrase phrase when question ->
            phrase.words().forEach(word -> words.add(word.text()));
        case Clause.Phrase phrase -> addPairs(all, Fields.TEXT, terms(phrase));
        default -> {}
      }
    }
    if (!words.isEmpty()) {
      all.add(words(QueryTerms.of(List.of(words))), Occur.MUST);
    }
    if (clauses.stream().allMatch(Clause.Not.class::isInstance)) {
      all.add(new Condition.Everything(), Occur.MUST);
    }
    return all.build();
  }

  /** All that an article must or must not have, but for the bare words. */
  private void addConditions(Condition.Builder all, List<Clause> clauses) throws IOException {
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Words bare -> {}
        case Clause.Document number when question -> {}
        case Clause.Phrase phrase when question -> {}
        case Clause.Document number -> all.add(number(number), Occur.MUST);
        case Clause.Phrase phrase ->
            all.add(FieldConditions.phrase(Fields.TEXT.folded(), phrase), Occur.MUST);
        case Clause.Not not -> all.add(render(not.clause()), Occur.MUST_NOT);
        case Clause.Range range -> all.add(render(range), Occur.FILTER);
        default -> all.add(render(clause), Occur.MUST);
      }
    }
  }

  /**
   * A complete number means the document, in any spelling; one that lacks its issuer may be words
   * as well.
   */
  private Condition number(Clause.Document number) throws IOException {
    if (number.complete()) {
      return NumberConditions.of(number);
    }
    List<String> words = number.words().stream().map(Word::text).toList();
    return new Condition.Builder()
        .add(NumberConditions.of(number), Occur.SHOULD)
        .add(words(QueryTerms.of(List.of(words))), Occur.SHOULD)
        .build();
  }

  private Condition any(List<Clause> clauses) throws IOException {
    Condition.Builder any = new Condition.Builder();
    for (Clause clause : clauses) {
      any.add(render(clause), Occur.SHOULD);
    }
    return any.build();
  }

  private static QueryTerms terms(Clause.Phrase phrase) {
    return QueryTerms.of(List.of(phrase.words().stream().map(Word::text).toList()));
  }

  private Condition words(QueryTerms terms) throws IOException {
    return words(Fields.TEXT, terms);
  }

  private Condition words(Fields.Searched text, QueryTerms terms) throws IOException {
    Condition.Builder words = new Condition.Builder();
    if (isFew(terms)) {
      Occur required = byPairs ? Occur.FILTER : Occur.MUST;
      terms.syllables().forEach(s -> words.add(term(text.folded(), s, SYLLABLE), required));
      if (text.equals(Fields.TEXT)) {
        addMarked(words, terms);
      }
    } else {
      addRare(words, text, terms);
    }
    addPairs(words, text, terms);
    return words.build();
  }

  /** Words with the marks that were typed; where pairs count, only those that few have. */
  private void addMarked(Condition.Builder words, QueryTerms terms) throws IOException {
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
  private void addRare(Condition.Builder words, Fields.Searched text, QueryTerms terms)
      throws IOException {
    record Rare(Condition.Term term, int postings) {}
    List<Rare> rarestFirst = new ArrayList<>();
    for (var word : terms.forms().entrySet()) {
      for (String form : word.getValue()) {
        boolean marked = text.equals(Fields.TEXT) && !form.equals(word.getKey());
        String field = marked ? Fields.TEXT_EXACT : text.folded();
        Condition.Term term = new Condition.Term(field, marked ? form : word.getKey(), SYLLABLE);
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

  private static void addPairs(Condition.Builder query, Fields.Searched text, QueryTerms terms) {
    terms.pairs().forEach(p -> query.add(term(text.pairs(), p, PAIR), Occur.SHOULD));
  }

  private static Condition term(String field, String text, float weight) {
    return new Condition.Term(field, text, weight);
  }
}
