package vn.tracuu.lucene.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;
import vn.tracuu.schema.Fields;

/** Articles to Lucene documents and back; nothing of an article is lost on the way. */
public final class ArticleDocuments {
  private static final Block.Kind[] KINDS = Block.Kind.values();

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
    d.add(new StoredField(Fields.STORED_TITLE, article.title()));
    store(d, Fields.STORED_LEAD, article.lead());
    d.add(
        new StoredField(
            Fields.STORED_BODY,
            String.join("\n", article.blocks().stream().map(Block::text).toList())));
    d.add(new StoredField(Fields.STORED_KINDS, kinds(article.blocks())));
    Origin origin = article.origin();
    LegalDocument legal = article.document();
    store(d, Fields.URL, origin.url());
    store(d, Fields.SITE, origin.site());
    store(d, Fields.AUTHOR, origin.author());
    store(d, Fields.SOURCE, origin.source());
    store(d, Fields.SECTION, origin.section());
    store(d, Fields.ATTACHMENTS, StoredAttachments.write(article.attachments()));
    if (origin.published() != null) {
      long day = origin.published().day().toEpochDay();
      d.add(new LongField(Fields.DAY, day, Field.Store.NO));
    }
    store(d, Fields.PUBLISHED, origin.published() == null ? null : origin.published().toString());
    store(d, Fields.NUMBER, legal.number());
    store(d, Fields.TYPE, legal.type());
    store(d, Fields.ISSUER, legal.issuer());
    store(d, Fields.STORED_PART_OF, legal.partOf());
    store(d, Fields.PLACE, legal.place());
    return d;
  }

  /** The article that {@link #toDocuments} made {@code stored} of. */
  public static Article toArticle(Document stored) {
    String published = stored.get(Fields.PUBLISHED);
    return new Article(
        stored.get(Fields.ID),
        stored.get(Fields.STORED_TITLE),
        stored.get(Fields.STORED_LEAD),
        blocks(stored.get(Fields.STORED_BODY), stored.get(Fields.STORED_KINDS)),
        new Origin(
            stored.get(Fields.URL),
            stored.get(Fields.SITE),
            stored.get(Fields.AUTHOR),
            stored.get(Fields.SOURCE),
            published == null ? null : Published.parse(published).orElse(null),
            stored.get(Fields.SECTION)),
        new LegalDocument(
            stored.get(Fields.NUMBER),
            stored.get(Fields.TYPE),
            stored.get(Fields.ISSUER),
            stored.get(Fields.STORED_PART_OF),
            stored.get(Fields.PLACE)),
        StoredAttachments.read(stored.get(Fields.ATTACHMENTS)));
  }

  private static void store(Document d, String field, @Nullable String value) {
    if (value != null) {
      d.add(new StoredField(field, value));
    }
  }

  /** One letter a block: the first of its kind's name. */
  private static String kinds(List<Block> blocks) {
    StringBuilder letters = new StringBuilder(blocks.size());
    blocks.forEach(b -> letters.append(b.kind().name().charAt(0)));
    return letters.toString();
  }

  private static List<Block> blocks(String body, String kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(kinds.length());
    String[] lines = body.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      blocks.add(new Block(kind(kinds.charAt(i)), lines[i]));
    }
    return blocks;
  }

  private static Block.Kind kind(char letter) {
    for (Block.Kind kind : KINDS) {
      if (kind.name().charAt(0) == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of block begins with " + letter);
  }
}
