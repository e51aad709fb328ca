package vn.tracuu.lucene.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.FixedBitSet;
import vn.tracuu.engine.Correction;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.NumberFinding;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.suggest.IndexHoldings;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Synonyms;
import vn.tracuu.ranking.Candidates;
import vn.tracuu.ranking.Cursor;
import vn.tracuu.ranking.HitMaker;
import vn.tracuu.ranking.NumberEvidence;
import vn.tracuu.ranking.NumberIndex;
import vn.tracuu.ranking.OtherWords;
import vn.tracuu.ranking.SoughtNumber;
import vn.tracuu.ranking.TypedWords;
import vn.tracuu.suggest.Corrections;

/**
 * One search from request to page: candidates, their final order, facets, and what is shown of the
 * hits. For one thread, once.
 */
final class SearchRun {
  private final LuceneStatistics statistics;
  private final IndexSearcher searcher;
  private final IndexSearcher limited;
  private final SearchRequest request;
  private final String generation;
  private final Candidates sought;
  private final TypedWords words;
  private final OtherWords others;
  private final NumberIndex numberIndex;
  private final List<SoughtNumber> numbers;
  private final CandidateSearch candidates;
  private final Phrases phrases;

  SearchRun(
      LuceneStatistics statistics,
      SearchRequest request,
      String generation,
      Phrases phrases,
      Synonyms synonyms)
      throws IOException {
    this.phrases = phrases;
    this.statistics = statistics;
    this.searcher = statistics.searcher();
    this.limited = limited(searcher, request.timeLimit());
    this.request = request;
    this.generation = generation;
    sought = new Candidates(statistics, request.query());
    words = TypedWords.of(statistics, sought.terms());
    others = OtherWords.of(statistics, synonyms, sought, words);
    numberIndex = new NumberIndex(statistics, new TermEntries(searcher.getIndexReader()));
    numbers = SoughtNumber.in(request.query(), numberIndex);
    Cursor cursor = Cursor.read(request, generation);
    candidates = new CandidateSearch(statistics, limited, request, cursor, sought, others);
  }

  SearchPage page() throws IOException {
    TopDocs top = candidates.find();
    LikelySections.Joined listed = candidates.listed(top.scoreDocs);
    List<Reranker.Ranked> shown = shown(ranked(listed));
    FacetCounter facets = facets(top.scoreDocs);
    boolean counted = !request.facets().isEmpty() && !sought.isQuestion();
    TotalHits total =
        counted
            ? new TotalHits(facets.articles(), TotalHits.Relation.EQUAL_TO)
            : candidates.total(top);
    Cursor next = candidates.next(listed, total, shown.size());
    return new SearchPage(
        total.value(),
        total.relation() == TotalHits.Relation.EQUAL_TO && !limited.timedOut(),
        request.idsOnly() ? LuceneHits.bare(searcher, shown) : hits(shown),
        facets.counts(),
        facets.articles(),
        next == null ? null : next.write(request, generation),
        findings(),
        corrections(),
        generation,
        limited.timedOut());
  }

  /** Of the first page only: who pages on has found what was meant. */
  private List<Correction> corrections() throws IOException {
    return candidates.offset() > 0 || request.idsOnly() || limited.timedOut()
        ? List.of()
        : new Corrections(
                new IndexHoldings(searcher), phrases, typed -> limited.count(matching(typed)))
            .of(request.query());
  }

  private Query matching(vn.tracuu.query.Query typed) throws IOException {
    return candidates.selected(new Candidates(statistics, typed).all());
  }

  private List<Reranker.Ranked> shown(List<Reranker.Ranked> ranked) {
    int skipped = candidates.goesOn() ? 0 : candidates.offset();
    int end = Math.min(ranked.size(), skipped + request.size());
    return ranked.subList(Math.min(skipped, end), end);
  }

  private List<Reranker.Ranked> ranked(LikelySections.Joined listed) throws IOException {
    return candidates.isRanked()
        ? reranker()
            .rerank(
                listed.candidates().toArray(ScoreDoc[]::new),
                new NumberEvidence(numbers),
                candidates.sections())
        : listed.candidates().stream().map(c -> Reranker.Ranked.candidate(c.doc, 0)).toList();
  }

  /**
   * Counts what matches. Of a question no word is required, so nearly everything matches a little;
   * its facets are of the likeliest articles.
   */
  private FacetCounter facets(ScoreDoc[] found) throws IOException {
    if (request.facets().isEmpty()) {
      return new FacetCounter(Set.of(), statistics.facets());
    }
    if (sought.isQuestion()) {
      int likeliest = Math.min(sought.window(), found.length);
      int[] docs = Arrays.stream(found, 0, likeliest).mapToInt(c -> c.doc).sorted().toArray();
      return FacetCounter.over(searcher, request.facets(), statistics.facets(), docs);
    }
    FixedBitSet matching = candidates.matching();
    if (matching != null) {
      return FacetCounter.over(searcher, request.facets(), statistics.facets(), matching);
    }
    return limited.search(
        new ConstantScoreQuery(candidates.query()),
        FacetCounter.manager(request.facets(), statistics.facets()));
  }

  private Reranker reranker() {
    return new Reranker(statistics, sought.window(), words, others);
  }

  private List<Hit> hits(List<Reranker.Ranked> shown) throws IOException {
    return new LuceneHits(
            searcher,
            new HitMaker(request.query(), sought.terms(), words, numbers, others),
            new NumberEvidence(numbers),
            request.explain())
        .of(shown);
  }

  private List<NumberFinding> findings() throws IOException {
    Set<String> seen = new HashSet<>();
    List<NumberFinding> findings = new ArrayList<>();
    for (SoughtNumber number : numbers) {
      if (seen.add(number.completeNumber())) {
        findings.add(number.finding(numberIndex));
      }
    }
    return findings;
  }

  /** A time limit belongs to a searcher, so a limited search has a searcher of its own. */
  private static IndexSearcher limited(IndexSearcher searcher, Duration timeLimit) {
    if (timeLimit.equals(SearchRequest.NO_TIME_LIMIT)) {
      return searcher;
    }
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return limited;
  }
}
