package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.GenerationStore;
import vn.tracuu.lucene.index.Versions;

/** The engine over one generation of a Lucene index on disk. */
public final class LuceneEngine implements SearchEngine {
  /**
   * Up to this many hits are counted one by one; beyond, Lucene may skip articles that cannot rank.
   */
  private static final int COUNTED_EXACTLY = 1_000;

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
      List<List<String>> runs = new ArrayList<>(request.query().phrases());
      runs.add(request.query().words());
      QueryTerms terms = QueryTerms.of(runs);
      TopDocs top = candidates(terms, request);
      List<Reranker.Ranked> ranked = new Reranker(searcher, terms).rerank(top.scoreDocs);
      SnippetMaker snippets = new SnippetMaker(terms);
      StoredFields stored = searcher.storedFields();
      List<Hit> hits = new ArrayList<>();
      int end = Math.min(ranked.size(), request.offset() + request.size());
      for (int i = request.offset(); i < end; i++) {
        hits.add(hit(ranked.get(i), stored, snippets));
      }
      boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
      return new SearchPage(top.totalHits.value(), exact, hits, info.generation());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private TopDocs candidates(QueryTerms terms, SearchRequest request) throws IOException {
    int wanted = Math.max(Reranker.WINDOW, request.offset() + request.size());
    return searcher.search(
        CandidateQuery.of(searcher.getIndexReader(), terms, request.query().phrases()),
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
  public IndexInfo info() {
    return info;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static Hit hit(Reranker.Ranked found, StoredFields stored, SnippetMaker snippets)
      throws IOException {
    Article article = ArticleDocuments.toArticle(stored.document(found.doc()));
    return new Hit(
        article.id(),
        article.title(),
        found.score(),
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
