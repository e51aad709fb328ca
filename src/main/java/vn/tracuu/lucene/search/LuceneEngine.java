package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
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
import vn.tracuu.lucene.index.Generation;
import vn.tracuu.lucene.postings.SearchableIndex;
import vn.tracuu.lucene.stored.NumberTermDictionary;
import vn.tracuu.lucene.suggest.IndexHoldings;
import vn.tracuu.lucene.suggest.IndexNumbers;
import vn.tracuu.lucene.suggest.IndexTitles;
import vn.tracuu.number.Citation;
import vn.tracuu.query.SynonymFile;
import vn.tracuu.query.Synonyms;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.KnownDocument;
import vn.tracuu.search.IndexView;
import vn.tracuu.search.NumberReports;
import vn.tracuu.search.SearchRun;
import vn.tracuu.search.SimilarArticles;
import vn.tracuu.suggest.Suggestions;
import vn.tracuu.text.FileTrouble;

/** The engine over one generation of a Lucene index on disk. */
public final class LuceneEngine implements SearchEngine {
  private final Generation generation;
  private final IndexSearcher searcher;
  private final SearchableIndex statistics;
  private final IndexInfo info;
  private final Synonyms synonyms;
  private volatile @Nullable Suggestions suggestions;

  /**
   * An engine over {@code generation}, which is closed with it.
   *
   * @throws java.io.UncheckedIOException if the synonyms cannot be read
   */
  public LuceneEngine(Generation generation, SynonymFile synonyms) {
    this.synonyms = synonyms.synonyms();
    this.generation = generation;
    searcher = generation.searcher();
    statistics = new SearchableIndex(searcher);
    info = generation.info();
  }

  /**
   * Opens the served generation in {@code folder}.
   *
   * @throws IndexUnavailableException if there is none, it is of another version, or it cannot be
   *     read; the message names the cure
   */
  public static LuceneEngine open(Path folder) {
    return new LuceneEngine(Generation.served(folder), synonyms(folder));
  }

  /** A user's own synonyms, which stand in the folder of the index. */
  public static SynonymFile synonyms(Path folder) {
    return new SynonymFile(folder.resolve("synonyms.tsv"));
  }

  @Override
  public SearchPage search(SearchRequest request) {
    try {
      return new SearchRun<>(retrieval(statistics, request.timeLimit()), request).page();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<Article> article(String id) {
    try {
      ScoreDoc[] found = searcher.search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
      return found.length == 0
          ? Optional.empty()
          : Optional.of(KnownDocument.in(stored(found[0].doc)));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Article stored(int doc) throws IOException {
    return ArticleDocuments.toArticle(searcher.storedFields().document(doc));
  }

  @Override
  public List<Suggestion> suggest(String typed, int count) {
    try {
      return suggestions().suggest(typed, count);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Optional<List<Hit>> similar(String id, int count) {
    try {
      // a cache of its own: the terms of whole articles would displace those of queries
      SearchableIndex own = new SearchableIndex(searcher);
      return new SimilarArticles<>(retrieval(own, SearchRequest.NO_TIME_LIMIT)).of(id, count);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public NumberReport number(Citation number, int offset, int size) {
    try {
      return new NumberReports<>(retrieval(statistics, SearchRequest.NO_TIME_LIMIT))
          .of(number, offset, size);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private LuceneRetrieval retrieval(SearchableIndex figures, Duration timeLimit) {
    IndexView index =
        new IndexView(
            info,
            figures,
            new NumberTermDictionary(searcher.getIndexReader()),
            new IndexHoldings(searcher),
            generation.phrases(),
            synonyms);
    return new LuceneRetrieval(figures, index, timeLimit);
  }

  @Override
  public IndexInfo info() {
    return info;
  }

  @Override
  public void close() throws IOException {
    generation.close();
  }

  /** Made when it is first asked for, so that opening an engine stays quick. */
  private Suggestions suggestions() throws IOException {
    Suggestions made = suggestions;
    if (made == null) {
      made =
          new Suggestions(
              new IndexTitles(searcher),
              generation.phrases(),
              IndexNumbers.in(searcher),
              new IndexHoldings(searcher),
              synonyms);
      suggestions = made; // two threads may both make the same
    }
    return made;
  }

  private IndexUnavailableException unreadable(IOException e) {
    return new IndexUnavailableException(
        "the index "
            + info.generation()
            + " cannot be read ("
            + FileTrouble.of(e)
            + "): run \"tracuu reindex\" to build it again",
        e);
  }
}
