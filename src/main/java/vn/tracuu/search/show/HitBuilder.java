package vn.tracuu.search.show;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.Snippet;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;
import vn.tracuu.schema.KnownDocument;
import vn.tracuu.schema.Masthead;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.feature.SynonymExpansion;
import vn.tracuu.search.plan.IndexStatistics;
import vn.tracuu.search.plan.QueryNumber;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.plan.TypedProvision;
import vn.tracuu.search.show.MatchFinder.Match;

/** Makes what is shown of a hit: its pieces of text with marks, its passages, and its reasons. */
public final class HitBuilder {
  private final MatchFinder matches;
  private final SnippetBuilder snippets;
  private final PassageFinder passages;
  private final MatchExplanation why;
  private final SynonymExpansion others;
  private final @Nullable TypedProvision place;

  /** Makes hits of a query; {@code place} is the provision that it asks for, or null. */
  public HitBuilder(
      Query query,
      QueryTerms terms,
      QueryTermTable words,
      List<QueryNumber> numbers,
      SynonymExpansion others,
      @Nullable TypedProvision place) {
    matches = new MatchFinder(words, terms.syllables(), keys(numbers));
    snippets = new SnippetBuilder(words);
    passages = new PassageFinder(words, snippets);
    why = new MatchExplanation(query, terms);
    this.others = others;
    this.place = place;
  }

  /** Makes hits that answer no query: nothing is marked in them, and they have no reasons. */
  public static HitBuilder unasked(IndexStatistics statistics) throws IOException {
    QueryTerms none = QueryTerms.of(List.of());
    QueryTermTable words = QueryTermTable.of(statistics, none);
    return new HitBuilder(
        QueryParser.parse("x"), none, words, List.of(), SynonymExpansion.NONE, null);
  }

  /**
   * Makes a hit.
   *
   * @param score 0 where hits are not ranked
   * @param cites the first numbers that the article cites
   * @param numbers the numbers of the query that it has
   * @param explanation the figures of its score, or null
   */
  public Hit hit(
      Article article,
      float score,
      List<String> cites,
      List<NumberFeatures.Found> numbers,
      @Nullable Explanation explanation) {
    String title = article.title();
    String text = article.text();
    String whole = title + "\n" + text;
    int body = title.length() + 1;
    int headEnd = article.lead() == null ? title.length() : body + article.lead().length();
    List<Match> all = matches.in(title + "\n" + Masthead.blanked(text), day(article));
    List<Match> inText = shifted(all, body);
    List<Reason> reasons = new ArrayList<>(why.of(whole, title.length(), headEnd, all, numbers));
    reasons.addAll(others.reasons(whole));
    return new Hit(
        article.id(),
        title,
        all.stream().filter(m -> m.end() <= title.length()).map(m -> m.span(0)).toList(),
        score,
        snippet(text, inText, numbers),
        article.origin(),
        KnownDocument.in(article).document(),
        passages.in(article, text, inText, is(numbers, NumberFeatures.Part.CONTAINING)),
        cites,
        reasons,
        explanation);
  }

  /** A hit with nothing but id and score. */
  public static Hit bare(String id, float score) {
    return new Hit(
        id,
        "",
        List.of(),
        score,
        new Snippet("", List.of()),
        Origin.UNKNOWN,
        LegalDocument.NONE,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  /**
   * The best piece below the head of an official paper. Where the paper itself was asked for, that
   * it has its number says nothing, and its subject is shown.
   */
  private Snippet snippet(String text, List<Match> inText, List<NumberFeatures.Found> numbers) {
    int from = Masthead.end(text);
    TypedProvision asked = is(numbers, NumberFeatures.Part.PROVISION);
    if (asked != null) {
      return snippets.from(text, ClausePlaces.start(text, from, text.length(), asked), inText);
    }
    boolean itself = numbers.stream().anyMatch(NumberFeatures.Found::bears);
    List<Match> shown =
        itself ? inText.stream().filter(m -> m.word() != MatchFinder.NUMBER).toList() : inText;
    return snippets.snippet(text, from, text.length(), shown);
  }

  /** The place that was asked for, if the article is that part of a document; else null. */
  private @Nullable TypedProvision is(
      List<NumberFeatures.Found> numbers, NumberFeatures.Part part) {
    return numbers.stream().anyMatch(found -> found.part() == part) ? place : null;
  }

  private static List<Match> shifted(List<Match> all, int by) {
    return all.stream()
        .filter(m -> m.start() >= by)
        .map(m -> new Match(m.start() - by, m.end() - by, m.word(), m.agreement(), m.pair()))
        .toList();
  }

  private static @Nullable LocalDate day(Article article) {
    Published published = article.origin().published();
    return published == null ? null : published.day();
  }

  private static Set<String> keys(List<QueryNumber> numbers) {
    Set<String> keys = new HashSet<>();
    for (QueryNumber number : numbers) {
      keys.add(number.key());
      number.completeKey().ifPresent(keys::add);
    }
    return keys;
  }
}
