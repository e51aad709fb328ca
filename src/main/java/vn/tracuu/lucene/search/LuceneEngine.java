package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.number.Citation;

/** The engine over one generation of a Lucene index on disk. */
public final class LuceneEngine implements SearchEngine {
  /**
   * Up to this many hits are counted one by one; beyond, Lucene may skip articles that cannot rank.
   */
  private static final int COUNTED_EXACTLY = 1_000;

  private final Generation generation;
  private final IndexSearcher searcher;
  private final IndexInfo info;

  /** An engine over {@code generation}, which is closed with it. */
  public LuceneEngine(Generation generation) {
    this.generation = generation;
    searcher = generation.searcher();
    info = generation.info();
  }

  /**
   * Opens the served generation in {@code folder}.
   *
   * @throws IndexUnavailableException if there is none, it is of another version, or it cannot be
   *     read; the message names the cure
   */
  public static LuceneEngine open(Path folder) {
    return new LuceneEngine(Generation.served(folder));
  }

  @Override
  public SearchPage search(SearchRequest request) {
    try {
      QueryTerms terms = QueryTerms.of(request.query());
      IndexSearcher limited = searcher(request.timeLimit());
      TopDocs top = candidates(limited, request);
      List<Reranker.Ranked> ranked = new Reranker(searcher, terms).rerank(top.scoreDocs);
      SnippetMaker snippets = new SnippetMaker(terms);
      StoredFields stored = searcher.storedFields();
      List<Hit> hits = new ArrayList<>();
      int end = Math.min(ranked.size(), request.offset() + request.size());
      for (int i = request.offset(); i < end; i++) {
        hits.add(hit(ranked.get(i), stored, snippets));
      }
      boolean exact =
          top.totalHits.relation() == TotalHits.Relation.EQUAL_TO && !limited.timedOut();
      return new SearchPage(
          top.totalHits.value(),
          exact,
          hits,
          List.of(),
          0,
          null,
          List.of(),
          List.of(),
          info.generation(),
          limited.timedOut());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static TopDocs candidates(IndexSearcher searcher, SearchRequest request)
      throws IOException {
    int wanted = Math.max(Reranker.WINDOW, request.offset() + request.size());
    return searcher.search(
        CandidateQuery.of(new Statistics(searcher), request.query()),
        new TopScoreDocCollectorManager(wanted, null, COUNTED_EXACTLY));
  }

  @Override
  public Optional<Article> article(String id) {
    try {
      ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
      return found.length == 0
          ? Optional.empty()
          : Optional.of(ArticleDocuments.toArticle(searcher.storedFields().document(found[0].doc)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public List<Suggestion> suggest(String typed, int count) {
    try {
      return new TitleSuggestions(searcher).suggest(typed, count);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<List<Hit>> similar(String id, int count) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NumberReport number(Citation number, int offset, int size) {
    throw new UnsupportedOperationException();
  }

  @Override
  public IndexInfo info() {
    return info;
  }

  @Override
  public void close() throws IOException {
    generation.close();
  }

  /** A time limit belongs to a searcher, so a limited search has a searcher of its own. */
  private IndexSearcher searcher(Duration timeLimit) {
    if (timeLimit.equals(SearchRequest.NO_TIME_LIMIT)) {
      return searcher;
    }
    IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
    limited.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return limited;
  }

  private static Hit hit(Reranker.Ranked found, StoredFields stored, SnippetMaker snippets)
      throws IOException {
    Article article = ArticleDocuments.toArticle(stored.document(found.doc()));
    return new Hit(
        article.id(),
        article.title(),
        List.of(),
        found.score(),
        snippets.snippet(article.text()),
        article.origin(),
        article.document(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private IndexUnavailableException unreadable(IOException e) {
    return new IndexUnavailableException(
        "the index "
            + info.generation()
            + " cannot be read ("
            + e.getMessage()
            + "): run \"tracuu reindex\" to build it again",
        e);
  }
}
