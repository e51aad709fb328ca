package vn.tracuu.search.plan;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.query.Topic;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery.Occur;

/**
 * The plan of the first stage of one query: which articles match, and how they are scored, by BM25
 * over a few sparse terms whose postings an engine can skip through.
 *
 * <p>A short query requires all its words. A query of many words (a question) requires none,
 * because no article repeats a question word for word: any pair of neighbouring words makes a
 * candidate, and so does any of the rarest words. Phrases and fields are always required; document
 * numbers are, unless they are part of a question.
 *
 * <p>Immutable; queries are built on demand.
 */
public final class CandidatePlan {
  /** How many candidates of a question are reranked. */
  public static final int RERANK_DEPTH = 100;

  /** How many candidates of a short query are reranked; all of them have its words. */
  public static final int SHORT_RERANK_DEPTH = 60;

  /** How many sections are retrieved for a question. */
  public static final int SECTIONS = 50;

  /** How many sections are retrieved for a short query. */
  private static final int SECTIONS_OF_FEW_WORDS = 30;

  /** How many sections of one article are scored. */
  public static final int SECTIONS_OF_AN_ARTICLE = 3;

  /** Of fewer words none may be missing. */
  private static final int FEWEST_TO_RELAX = 3;

  private final IndexStatistics statistics;
  private final Query typed;
  private final Query query;
  private final Set<String> soft;
  private final QueryTerms terms;
  private final boolean question;
  private final Bar bar;
  private final @Nullable QueryProvision provision;
  private final @Nullable QueryMetadata metadata;

  /** The plan of a query that names no provision. */
  public CandidatePlan(IndexStatistics statistics, Query query) {
    this(statistics, query, null);
  }

  /** The plan of a query, with the provision or law that it names. */
  public CandidatePlan(
      IndexStatistics statistics, Query query, @Nullable QueryProvision provision) {
    this.statistics = statistics;
    this.provision = provision;
    bar = Bar.OF_QUESTIONS.getFirst();
    typed = query;
    Topic topic = Topic.of(query);
    this.query = topic.query();
    soft = topic.soft();
    metadata = provision == null ? QueryMetadata.in(this.query).orElse(null) : null;
    QueryTerms few = QueryTerms.ofFew(topic);
    question = !QueryTerms.of(List.of(this.query.looseWords()), soft).areFew();
    terms = question ? QueryTerms.ofQuestion(query) : few;
  }

  /** The same plan with another bar. */
  private CandidatePlan(CandidatePlan plan, Bar bar) {
    statistics = plan.statistics;
    provision = plan.provision;
    typed = plan.typed;
    query = plan.query;
    soft = plan.soft;
    metadata = plan.metadata;
    terms = plan.terms;
    this.bar = bar;
    question = plan.question || bar.isRelaxed();
  }

  /** The query as it was given. */
  public Query typed() {
    return typed;
  }

  /** The query, without words that only ask. */
  public Query query() {
    return query;
  }

  /** Its terms. */
  public QueryTerms terms() {
    return terms;
  }

  /** Whether the query has so many words that none is required. */
  public boolean isQuestion() {
    return question;
  }

  /**
   * The plan to go on with where no article has as many words as this one asks for; null if there
   * is none.
   */
  public @Nullable CandidatePlan lower() {
    int next = Bar.OF_QUESTIONS.indexOf(bar) + 1;
    return question && next > 0 && next < Bar.OF_QUESTIONS.size()
        ? new CandidatePlan(this, Bar.OF_QUESTIONS.get(next))
        : null;
  }

  /** The plan of all that may answer a question, however little of it an article has. */
  public CandidatePlan ofCandidates() {
    return new CandidatePlan(this, Bar.OF_QUESTIONS.getLast());
  }

  /** Whether some articles may be candidates of a question that do not match it. */
  public boolean hasBar() {
    return question && !bar.isRelaxed() && bar.share() > 0;
  }

  /** The same query of few words, of which one may be missing. */
  public CandidatePlan relaxed() {
    return new CandidatePlan(this, Bar.RELAXED);
  }

  /**
   * What has all of a few bare words, two of them side by side as they were typed: where nothing
   * does, the words were found by accident. Null for other queries.
   */
  public @Nullable RetrievalQuery sideBySide() {
    if (!isBareWords() || !hasPairsOfFewWords() || terms.required().size() < FEWEST_TO_RELAX) {
      return null;
    }
    RetrievalQuery.Builder pairs = new RetrievalQuery.Builder();
    terms.pairs().forEach(pair -> pairs.add(ClauseQueries.pair(Fields.TEXT, pair), Occur.SHOULD));
    return ClauseQueries.withAllWords(pairs.build(), Fields.TEXT, terms);
  }

  /** How many candidates are reranked. */
  public int rerankDepth() {
    return question ? RERANK_DEPTH : SHORT_RERANK_DEPTH;
  }

  /** The articles that match, with every word scored. */
  public RetrievalQuery all() throws IOException {
    if (metadata != null) {
      return metadata.with(queries(false).of(metadata.rest()));
    }
    return provision == null
        ? queries(false).of(query.root())
        : provision.with(queries(false).of(provision.root()));
  }

  /**
   * The same articles as {@link #all}, scored by pairs of words: an article without a pair scores
   * 0. Null for a question, for a single word, and where not all words are required.
   */
  public @Nullable RetrievalQuery byPairs() throws IOException {
    boolean words = query.root() instanceof Clause.Words || query.root() instanceof Clause.And;
    return words && isTextAlone() && hasPairsOfFewWords() ? queries(true).of(query.root()) : null;
  }

  /** Whether the query asks for bare words and nothing else, not even for their marks. */
  public boolean isBareWords() {
    return isTextAlone() && query.root() instanceof Clause.Words && !query.hasExactMarks();
  }

  /** What the query says of documents themselves; null if it asks for texts only. */
  public @Nullable QueryMetadata metadata() {
    return metadata;
  }

  private boolean isTextAlone() {
    return provision == null && metadata == null;
  }

  private boolean hasPairsOfFewWords() {
    return !question && !terms.pairs().isEmpty();
  }

  /**
   * The articles of {@link #byPairs} that do not score 0, with the same scores, so that an engine
   * need not visit the others. Null if the query has anything but bare words.
   */
  public @Nullable RetrievalQuery havingPairs() throws IOException {
    RetrievalQuery pairs = pairs();
    return pairs == null ? null : ClauseQueries.withAllWords(pairs, Fields.TEXT, terms);
  }

  /**
   * The pairs of {@link #havingPairs} alone, for an engine that intersects them with the articles
   * that have all words; null as there.
   */
  public RetrievalQuery.@Nullable Bool pairs() throws IOException {
    return isBareWords() && hasPairsOfFewWords() ? queries(true).pairs(terms) : null;
  }

  /**
   * Whether the results of {@link #byPairs} are enough, so that no query by words is needed: they
   * are all there are, or all that are reranked have pairs.
   *
   * @param scores the score of each, best first
   */
  public static boolean pairsSuffice(int found, IntToDoubleFunction scores) {
    return found < SHORT_RERANK_DEPTH || scores.applyAsDouble(SHORT_RERANK_DEPTH - 1) > 0;
  }

  /** What the query requires besides its bare words; {@link RetrievalQuery.MatchAll} if nothing. */
  public RetrievalQuery requiredBesidesWords() throws IOException {
    Clause root = provision == null ? query.root() : provision.root();
    List<Clause> clauses = root instanceof Clause.And and ? and.clauses() : List.of(root);
    return queries(false).besidesWords(clauses);
  }

  /** How many sections are retrieved, over the whole collection. */
  public int sections() {
    return terms.areFew() ? SECTIONS_OF_FEW_WORDS : SECTIONS;
  }

  /**
   * The sections that match: for a short query all words and a pair of them; {@link
   * RetrievalQuery.MatchNone} if the index has no sections.
   */
  public RetrievalQuery sectionQuery() throws IOException {
    RetrievalQuery.Bool any = sectionTerms();
    if (any == null) {
      return new RetrievalQuery.MatchNone();
    }
    return terms.areFew() ? ClauseQueries.withAllWords(any, Fields.PASSAGE, terms) : any;
  }

  /**
   * The disjunction that selects sections: for a short query the word pairs that the index has (all
   * words are required separately), otherwise pairs and rare words. Null if the index has none of
   * them. In most collections few sections have a pair, and most pairs are in none.
   */
  public RetrievalQuery.@Nullable Bool sectionTerms() throws IOException {
    if (terms.syllables().isEmpty() || statistics.articlesWith(Fields.PASSAGE.folded()) == 0) {
      return null;
    }
    if (!terms.areFew() || terms.pairs().isEmpty()) {
      return queries(false).words(Fields.PASSAGE, terms);
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

  private ClauseQueries queries(boolean byPairs) {
    return new ClauseQueries(statistics, soft, question, query.hasExactMarks(), byPairs, bar);
  }
}
