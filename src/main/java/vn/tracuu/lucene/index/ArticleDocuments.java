package vn.tracuu.lucene.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/** Articles to Lucene documents and back; nothing of an article is lost on the way. */
public final class ArticleDocuments {
  private static final FieldType WITH_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WITHOUT_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS);

  private ArticleDocuments() {}

  /** The document that is indexed for {@code article}. */
  public static Document toDocument(Article article) {
    Document d = new Document();
    d.add(new StringField(Fields.ID, article.id(), Field.Store.YES));
    d.add(new SortedDocValuesField(Fields.ID, new BytesRef(article.id())));
    addText(d, article);
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

  /** The article that {@link #toDocument} made {@code stored} of. */
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
            published == null ? null : Published.parse(published).orElseThrow()),
        new LegalDocument(
            stored.get(Fields.NUMBER),
            stored.get(Fields.TYPE),
            stored.get(Fields.ISSUER),
            stored.get(Fields.STORED_PART_OF),
            stored.get(Fields.PLACE)));
  }

  /** What is read once and indexed in many ways: title, lead and body, and the containing name. */
  private static void addText(Document d, Article article) {
    String value = article.title() + "\n" + article.text();
    int titleEnd = article.title().length();
    int headEnd = article.lead() == null ? titleEnd : titleEnd + 1 + article.lead().length();
    AnalysedText text = AnalysedText.of(value);
    int leadStart = text.wordsBefore(titleEnd);
    addSearched(d, Fields.TITLE, text, leadStart);
    addSearched(d, Fields.TEXT, text, text.size());
    d.add(new Field(Fields.TEXT_EXACT, text.exact(), WITHOUT_POSITIONS));
    String name = article.document().partOf();
    AnalysedText partOf = name == null ? null : AnalysedText.of(name);
    if (partOf != null) {
      addSearched(d, Fields.PART_OF, partOf, partOf.size());
    }
    d.add(
        new BinaryDocValuesField(
            Fields.WORDS, WordSequence.of(text, leadStart, text.wordsBefore(headEnd), partOf)));
    ArticleNumbers numbers = ArticleNumbers.of(article, value);
    numbers.addTo(d, headEnd);
    FacetValues.addTo(d, article, numbers.own());
  }

  private static void addSearched(Document d, Fields.Searched field, AnalysedText text, int words) {
    d.add(new Field(field.folded(), text.folded(words), WITH_POSITIONS));
    d.add(new Field(field.pairs(), text.pairs(words), WITHOUT_POSITIONS));
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
    return Arrays.stream(Block.Kind.values())
        .filter(k -> k.name().charAt(0) == letter)
        .findFirst()
        .orElseThrow();
  }

  private static FieldType terms(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
