package vn.tracuu.lucene.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.lucene.index.WordSequence.Zone;

/** An article's text, read once and indexed in many ways: as a whole, and by its sections. */
final class ArticleText {
  private static final FieldType WITH_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WITHOUT_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS);

  private final Article article;
  private final String value;
  private final AnalysedText text;
  private final @Nullable AnalysedText partOf;

  /** Where the lead ends, or the title if there is none, in UTF-16 units. */
  private final int headEnd;

  /** The first word of the lead, or of the body if there is none. */
  private final int leadStart;

  ArticleText(Article article) {
    this.article = article;
    value = article.title() + "\n" + article.text();
    text = AnalysedText.of(value);
    int titleEnd = article.title().length();
    headEnd = article.lead() == null ? titleEnd : titleEnd + 1 + article.lead().length();
    leadStart = text.wordsBefore(titleEnd);
    String name = article.document().partOf();
    partOf = name == null ? null : AnalysedText.of(name);
  }

  /** Adds title, lead, body and the containing name, its numbers and what it is counted by. */
  void addTo(Document d) {
    int bodyStart = text.wordsBefore(headEnd);
    addSearched(d, Fields.TITLE, text, 0, leadStart);
    addSearched(d, Fields.TEXT, text, 0, text.size());
    d.add(new Field(Fields.TEXT_EXACT, text.marked(), WITHOUT_POSITIONS));
    WordSequence words =
        new WordSequence()
            .with(Zone.TITLE, text, 0, leadStart)
            .with(Zone.LEAD, text, leadStart, bodyStart)
            .with(Zone.BODY, text, bodyStart, text.size());
    if (partOf != null) {
      addSearched(d, Fields.PART_OF, partOf, 0, partOf.size());
      words.with(Zone.PART_OF, partOf, 0, partOf.size());
    }
    d.add(new BinaryDocValuesField(Fields.WORDS, words.bytes()));
    ArticleNumbers numbers = ArticleNumbers.of(article, value);
    numbers.addTo(d, headEnd);
    FacetValues.addTo(d, article, numbers.own());
  }

  /**
   * A document for each section: as if it were an article by itself, its place the title and the
   * article's title the name of the document that it is a part of.
   */
  List<Document> passages() {
    List<Document> passages = new ArrayList<>();
    int textStart = article.title().length() + 1;
    for (Section section : Sections.of(article)) {
      int start = text.wordsBefore(textStart + section.start());
      int headingEnd = text.wordsBefore(textStart + section.start() + section.place().length());
      int end = text.wordsBefore(textStart + section.end());
      WordSequence words =
          new WordSequence()
              .with(Zone.TITLE, text, start, headingEnd)
              .with(Zone.BODY, text, headingEnd, end)
              .with(Zone.PART_OF, text, 0, leadStart);
      Document d = new Document();
      addSearched(d, Fields.PASSAGE, text, start, end);
      d.add(new BinaryDocValuesField(Fields.WORDS, words.bytes()));
      passages.add(d);
    }
    return passages;
  }

  private static void addSearched(
      Document d, Fields.Searched field, AnalysedText text, int from, int to) {
    d.add(new Field(field.folded(), text.folded(from, to), WITH_POSITIONS));
    d.add(new Field(field.pairs(), text.pairs(from, to), WITHOUT_POSITIONS));
  }

  private static FieldType terms(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
