package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery.Occur;

/**
 * The first stage of one query: which articles can answer at all, and the likeliest of them, by
 * BM25 of a few sparse terms that an engine can skip through.
 *
 * <p>Few different words must all be there. Of many words (a question) any pair of neighbours makes
 * a candidate, and so does any of its rarest words; nothing is required, because no article says a
 * question word by word. Phrases and fields must always be there, and document numbers too, unless
 * they stand in a question.
 *
 * <p>Immutable; conditions are made when they are asked for.
 */
public final class CandidatePlan {
  /** How many candidates of a question are scored anew. */
  public static final int RERANK_DEPTH = 100;

  /** How many of a query of few words, which all of them have. */
  public static final int SHORT_RERANK_DEPTH = 60;

  /** How many sections are looked at for a question. */
  public static final int SECTIONS = 50;

  /** How many of them where few words are looked for. */
  private static final int SECTIONS_OF_FEW_WORDS = 30;

  /** How many sections of an article are read. */
  public static final int SECTIONS_OF_AN_ARTICLE = 3;

  private final IndexStatistics statistics;
  private final Query query;
  private final QueryTerms terms;
  private final boolean question;

  /** The candidates of a query. */
  public CandidatePlan(IndexStatistics statistics, Query query) {
    this.statistics = statistics;
    this.query = query;
    terms = QueryTerms.of(query);
    question = QueryTerms.isQuestion(query);
  }

  /** The query. */
  public Query query() {
    return query;
  }

  /** Its terms. */
  public QueryTerms terms() {
    return terms;
  }

  /** Whether so many words were typed that none is required. */
  public boolean isQuestion() {
    return question;
  }

  /** How many candidates are scored anew. */
  public int rerankDepth() {
    return question ? RERANK_DEPTH : SHORT_RERANK_DEPTH;
  }

  /** The articles that can answer. */
  public RetrievalQuery all() throws IOException {
    return conditions(false).of(query.root());
  }

  /**
   * The same articles as {@link #all}, but with a score of 0 where no pair of the words is; null
   * for a question, for a single word, and where the words are not all required.
   */
  public @Nullable RetrievalQuery byPairs() throws IOException {
    boolean words = query.root() instanceof Clause.Words || query.root() instanceof Clause.And;
    return words && hasPairsOfFewWords() ? conditions(true).of(query.root()) : null;
  }

  private boolean hasPairsOfFewWords() {
    return !question && !terms.pairs().isEmpty();
  }

  /**
   * Of the articles of {@link #byPairs} those that do not score 0, with the same scores: an engine
   * need not look at the others. Null where the query is more than bare words.
   */
  public @Nullable RetrievalQuery havingPairs() throws IOException {
    RetrievalQuery pairs = pairs();
    return pairs == null ? null : ClauseQueries.withAllWords(pairs, Fields.TEXT, terms);
  }

  /**
   * The same for an engine that knows itself which articles have all words: others that have a pair
   * are among these.
   */
  public RetrievalQuery.@Nullable Bool pairs() throws IOException {
    return query.root() instanceof Clause.Words && hasPairsOfFewWords()
        ? conditions(true).pairs(terms)
        : null;
  }

  /**
   * Whether the articles that {@link #byPairs} found need not be looked for by words: they are all,
   * or all that are scored anew have pairs.
   *
   * @param scores the score of each, best first
   */
  public static boolean pairsSuffice(int found, IntToDoubleFunction scores) {
    return found < SHORT_RERANK_DEPTH || scores.applyAsDouble(SHORT_RERANK_DEPTH - 1) > 0;
  }

  /**
   * What must be true of an article besides its having bare words; everything if that is nothing.
   */
  public RetrievalQuery conditions() throws IOException {
    List<Clause> clauses =
        query.root() instanceof Clause.And and ? and.clauses() : List.of(query.root());
    return conditions(false).besidesWords(clauses);
  }

  /** How many sections are looked at, in the whole collection. */
  public int sections() {
    return terms.areFew() ? SECTIONS_OF_FEW_WORDS : SECTIONS;
  }

  /**
   * The sections that have the words, and of few words a pair of them; none where the index has no
   * sections.
   */
  public RetrievalQuery passages() throws IOException {
    RetrievalQuery.Bool any = anyOfPassages();
    if (any == null) {
      return new RetrievalQuery.MatchNone();
    }
    return terms.areFew() ? ClauseQueries.withAllWords(any, Fields.PASSAGE, terms) : any;
  }

  /**
   * The terms of which a section must have one, null if none has: of few words, all of which it
   * must have besides, their pairs. In most collections few sections have a pair, and none has most
   * pairs.
   */
  public RetrievalQuery.@Nullable Bool anyOfPassages() throws IOException {
    if (terms.syllables().isEmpty() || statistics.articlesWith(Fields.PASSAGE.folded()) == 0) {
      return null;
    }
    if (!terms.areFew() || terms.pairs().isEmpty()) {
      return conditions(false).words(Fields.PASSAGE, terms);
    }
    statistics.expect(Fields.PASSAGE.pairs(), terms.pairs());
    RetrievalQuery.Builder pairs = new RetrievalQuery.Builder();
    for (String pair : terms.pairs()) {
      if (statistics.articlesWith(Fields.PASSAGE.pairs(), pair) > 0) {
        pairs.add(ClauseQueries.pair(Fields.PASSAGE, pair), Occur.SHOULD);
      }
    }
    RetrievalQuery.Bool known = pairs.build();
    return known.parts().isEmpty() ? null : known;
  }

  private ClauseQueries conditions(boolean byPairs) {
    return new ClauseQueries(statistics, question, byPairs);
  }
}
