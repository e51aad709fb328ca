package vn.tracuu.lucene.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.lucene.index.ArticleDocuments;
import vn.tracuu.lucene.index.Fields;
import vn.tracuu.lucene.index.Generation;

/** The engine over one generation of a Lucene index on disk. */
public final class LuceneEngine implements SearchEngine {
  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));

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
      int wanted = request.offset() + request.size();
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
      return new SearchPage(top.totalHits.value(), hits, info.generation());
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
  public IndexInfo info() {
    return info;
  }

  @Override
  public void close() throws IOException {
    generation.close();
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
