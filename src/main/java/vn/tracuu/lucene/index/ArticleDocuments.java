package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticleCodec;
import vn.tracuu.article.Published;
import vn.tracuu.schema.Fields;

/** Articles to Lucene documents and back; nothing of an article is lost on the way. */
public final class ArticleDocuments {
  private ArticleDocuments() {}

  /**
   * The documents that are indexed for {@code article}, in this order: one for each of its {@link
   * vn.tracuu.article.Sections sections}, by which it is found as well, and last the one of the
   * article itself.
   */
  public static List<Document> toDocuments(Article article) {
    ArticleText text = new ArticleText(article);
    List<Document> documents = text.passages();
    documents.add(toDocument(article, text));
    return documents;
  }

  private static Document toDocument(Article article, ArticleText text) {
    Document d = new Document();
    d.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    d.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
    text.addTo(d);
    d.add(new StoredField(Fields.ARTICLE, ArticleCodec.write(article)));
    Published published = article.origin().published();
    if (published != null) {
      d.add(new LongField(Fields.DAY, published.day().toEpochDay(), Field.Store.NO));
    }
    return d;
  }

  /**
   * The article that {@link #toDocuments} made {@code stored} of.
   *
   * @throws IOException if the document holds none
   */
  public static Article toArticle(Document stored) throws IOException {
    String article = stored.get(Fields.ARTICLE);
    if (article == null) {
      throw new CorruptIndexException("a document without its article", Fields.ARTICLE);
    }
    return ArticleCodec.read(article);
  }
}
