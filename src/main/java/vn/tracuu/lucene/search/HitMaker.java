package vn.tracuu.lucene.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Snippet;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.index.KnownDocument;
import vn.tracuu.lucene.search.Matches.Match;
import vn.tracuu.query.QueryParser;

/** Makes what is shown of a hit: its pieces of text with marks, its passages, and its reasons. */
final class HitMaker {
  /** A request needs some word; none of it is looked for. */
  private static final SearchRequest UNASKED = new SearchRequest(QueryParser.parse("x"), 1, 1);

  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final NumberEvidence numberEvidence;
  private final Matches matches;
  private final PassageFinder passages;
  private final Why why;
  private final OtherWords others;
  private final Reranker reranker;

  HitMaker(
      Statistics statistics,
      SearchRequest request,
      QueryTerms terms,
      TypedWords words,
      List<SoughtNumber> numbers,
      OtherWords others) {
    this.searcher = statistics.searcher();
    this.request = request;
    numberEvidence = new NumberEvidence(searcher, numbers);
    matches = new Matches(words, keys(numbers));
    passages = new PassageFinder(words);
    why = new Why(request.query(), terms);
    this.others = others;
    reranker = new Reranker(statistics, terms, words, others);
  }

  /** Makes hits that answer no query: nothing is marked in them, and they have no reasons. */
  static HitMaker unasked(Statistics statistics) throws IOException {
    QueryTerms none = QueryTerms.of(List.of());
    TypedWords words = TypedWords.of(statistics, none);
    return new HitMaker(statistics, UNASKED, none, words, List.of(), OtherWords.NONE);
  }

  List<Hit> hits(List<Reranker.Ranked> ranked) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(ranked.size());
    for (Reranker.Ranked found : ranked) {
      if (request.idsOnly()) {
        hits.add(bare(found));
        continue;
      }
      hits.add(hit(found, ArticleDocuments.toArticle(stored.document(found.doc()))));
    }
    return hits;
  }

  private Hit hit(Reranker.Ranked found, Article article) throws IOException {
    String title = article.title();
    String whole = title + "\n" + article.text();
    int body = title.length() + 1;
    int headEnd = article.lead() == null ? title.length() : body + article.lead().length();
    List<Match> all = matches.in(whole, day(article));
    String text = article.text();
    List<Match> inText = shifted(all, body);
    return new Hit(
        article.id(),
        title,
        all.stream().filter(m -> m.end() <= title.length()).map(m -> m.span(0)).toList(),
        found.score(),
        SnippetMaker.snippet(text, 0, text.length(), inText),
        article.origin(),
        KnownDocument.in(article).document(),
        passages.in(article, text, inText),
        CitedNumbers.of(searcher, found.doc()),
        reasons(whole, title.length(), headEnd, all, found.doc()),
        request.explain() ? explanation(found.doc()) : null);
  }

  private List<Reason> reasons(
      String whole, int titleEnd, int headEnd, List<Match> matches, int doc) throws IOException {
    List<Reason> reasons =
        new ArrayList<>(why.of(whole, titleEnd, headEnd, matches, numberEvidence.in(doc)));
    reasons.addAll(others.reasons(whole));
    return reasons;
  }

  private Hit bare(Reranker.Ranked found) throws IOException {
    return new Hit(
        Reranker.id(searcher, found.doc()).utf8ToString(),
        "",
        List.of(),
        found.score(),
        new Snippet("", List.of()),
        Origin.UNKNOWN,
        LegalDocument.NONE,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private Explanation explanation(int doc) throws IOException {
    float[] evidence = reranker.evidence(new int[] {doc}).getFirst();
    List<Explanation.Part> parts = new ArrayList<>();
    for (Evidence kind : Evidence.values()) {
      parts.add(new Explanation.Part(kind.name(), evidence[kind.ordinal()], kind.weight()));
    }
    parts.add(new Explanation.Part("NUMBERS", numberEvidence.scores(new int[] {doc})[0], 1));
    return new Explanation(parts);
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

  private static Set<String> keys(List<SoughtNumber> numbers) {
    Set<String> keys = new HashSet<>();
    for (SoughtNumber number : numbers) {
      keys.add(number.key());
      number.completeKey().ifPresent(keys::add);
    }
    return keys;
  }
}
