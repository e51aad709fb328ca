package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.Versions;

/** The engine over one generation of a Lucene index on disk. */
public final class LuceneEngine implements SearchEngine {
  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final IndexInfo info;

  private LuceneEngine(Directory directory, DirectoryReader reader, IndexInfo info) {
    this.directory = directory;
    this.reader = reader;
    this.info = info;
    searcher = new IndexSearcher(reader);
  }

  /**
   * Opens the served generation in {@code folder}.
   *
   * @throws IndexUnavailableException if there is none, it is of another version, or it cannot be
   *     read; the message names the cure
   */
  public static LuceneEngine open(Path folder) {
    GenerationStore store = new GenerationStore(folder);
    try {
      String generation =
          store
              .current()
              .orElseThrow(() ->
                  new IndexUnavailableException(
                      "no index in " + folder + ": run \"tracuu reindex\" to build one"));
      return open(FSDirectory.open(store.path(generation)), generation, folder);
    } catch (IOException e) {
      throw new IndexUnavailableException(
          "the index in "
              + folder
              + " cannot be read ("
              + e.getMessage()
              + "): run \"tracuu reindex\" to build it again",
          e);
    }
  }

  private static LuceneEngine open(Directory directory, String generation, Path folder)
      throws IOException {
    try {
      DirectoryReader reader = DirectoryReader.open(directory);
      Map<String, String> userData = reader.getIndexCommit().getUserData();
      Optional<String> difference = Versions.difference(userData);
      if (difference.isPresent()) {
        reader.close();
        throw new IndexUnavailableException(
            "the index in "
                + folder
                + " was built by another version ("
                + difference.get()
                + "): run \"tracuu reindex\"");
      }
      return new LuceneEngine(
          directory, reader, new IndexInfo(generation, reader.numDocs(), Versions.built(userData)));
    } catch (IndexNotFoundException e) {
      directory.close();
      throw new IndexUnavailableException(
          "the generation "
              + generation
              + " in "
              + folder
              + " is gone or not whole: run \"tracuu reindex\"",
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public SearchPage search(SearchRequest request) {
    try {
      int wanted = request.offset() + request.size();
      IndexSearcher searcher = searcher(request.timeLimit());
      TopFieldDocs top =
          searcher.search(
              QueryRenderer.render(request.query()),
              new TopFieldCollectorManager(BY_SCORE_THEN_ID, wanted, null, Integer.MAX_VALUE));
      List<Hit> hits = new ArrayList<>();
      SnippetMaker snippets = new SnippetMaker(request.query());
      StoredFields stored = searcher.storedFields();
      for (int i = request.offset(); i < top.scoreDocs.length; i++) {
        hits.add(hit(top.scoreDocs[i], stored, snippets));
      }
      return new SearchPage(top.totalHits.value(), hits, info.generation(), searcher.timedOut());
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
  public IndexInfo info() {
    return info;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  /** A time limit belongs to a searcher, so a limited search has a searcher of its own. */
  private IndexSearcher searcher(Duration timeLimit) {
    if (timeLimit.equals(SearchRequest.NO_TIME_LIMIT)) {
      return searcher;
    }
    IndexSearcher limited = new IndexSearcher(reader);
    limited.setTimeout(new QueryTimeoutImpl(timeLimit.toMillis()));
    return limited;
  }

  private static Hit hit(ScoreDoc found, StoredFields stored, SnippetMaker snippets)
      throws IOException {
    Article article = ArticleDocuments.toArticle(stored.document(found.doc));
    float score = (Float) ((FieldDoc) found).fields[0];
    return new Hit(
        article.id(),
        article.title(),
        score,
        snippets.snippet(article.text()),
        article.origin(),
        article.document());
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
