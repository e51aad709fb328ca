package vn.tracuu.lucene.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.engine.Facet;
import vn.tracuu.schema.ArticleNumbers;
import vn.tracuu.schema.FacetValues;
import vn.tracuu.schema.Fields;
import vn.tracuu.schema.LawName;
import vn.tracuu.schema.Masthead;
import vn.tracuu.schema.ProvisionTerms;
import vn.tracuu.schema.WordSequence;
import vn.tracuu.schema.WordSequence.Zone;

/** An article's text, read once and indexed in many ways: as a whole, and by its sections. */
final class ArticleText {
  private static final FieldType WITH_POSITIONS =
      terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType WITHOUT_POSITIONS = terms(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType NAME_WITH_POSITIONS =
      terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType WITH_OFFSETS =
      terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);

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
    text = AnalysedText.of(article.title() + "\n" + Masthead.blanked(article.text()));
    int titleEnd = article.title().length();
    headEnd = article.lead() == null ? titleEnd : titleEnd + 1 + article.lead().length();
    leadStart = text.wordsBefore(titleEnd);
    String name = article.document().partOf();
    partOf = name == null ? null : AnalysedText.of(name);
  }

  /** Adds title, lead, body and the containing name, its numbers and what it is counted by. */
  void addTo(Document d) {
    int bodyStart = text.wordsBefore(headEnd);
    d.add(new Field(Fields.TITLE_FOLDED, text.folded(0, leadStart), NAME_WITH_POSITIONS));
    d.add(new Field(Fields.TITLE_EXACT, text.exact(0, leadStart), NAME_WITH_POSITIONS));
    addText(d, Fields.TEXT, text, 0, text.size());
    d.add(new Field(Fields.TEXT_EXACT, text.exact(0, text.size()), WITH_POSITIONS));
    addText(d, Fields.PASSAGE, text, 0, 0);
    WordSequence words =
        new WordSequence()
            .with(Zone.TITLE, text, 0, leadStart)
            .with(Zone.LEAD, text, leadStart, bodyStart)
            .with(Zone.BODY, text, bodyStart, text.size());
    if (partOf != null) {
      words.with(Zone.PART_OF, partOf, 0, partOf.size());
    }
    d.add(new BinaryDocValuesField(Fields.WORDS, new BytesRef(words.bytes())));
    addKeywords(d, Fields.LAW, LawName.of(article).stream().toList());
    ArticleNumbers numbers = ArticleNumbers.of(article, value);
    addNumbers(d, numbers);
    addFacets(d, numbers);
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
      addText(d, Fields.PASSAGE, text, start, end);
      addText(d, Fields.TEXT, text, 0, 0);
      d.add(new Field(Fields.TEXT_EXACT, text.exact(0, 0), WITH_POSITIONS));
      d.add(new BinaryDocValuesField(Fields.WORDS, new BytesRef(words.bytes())));
      passages.add(d);
    }
    return passages;
  }

  private void addNumbers(Document d, ArticleNumbers numbers) {
    addKeywords(d, Fields.BEARS, numbers.bearing());
    int order = ProvisionTerms.order(article.document().place());
    if (order > 0) {
      d.add(new NumericDocValuesField(Fields.PLACE_ORDER, order));
    }
    if (!numbers.citations().isEmpty()) {
      d.add(
          new Field(Fields.CITES, new CitationStream(numbers.citations(), headEnd), WITH_OFFSETS));
    }
    addKeywords(d, Fields.NUMBERS, numbers.listed());
    for (String number : numbers.cited()) {
      d.add(new SortedSetDocValuesField(Fields.CITED, new BytesRef(number)));
    }
  }

  private void addFacets(Document d, ArticleNumbers numbers) {
    for (Facet facet : Facet.values()) {
      for (String value : FacetValues.of(facet, article, numbers.own())) {
        d.add(new KeywordField(Fields.facet(facet), value, Field.Store.NO));
        if (FacetValues.NAMES.contains(facet)) {
          d.add(
              new Field(Fields.words(facet), AnalysedText.of(value).folded(), NAME_WITH_POSITIONS));
        }
      }
    }
    addKeywords(d, Fields.SITE_NAME, FacetValues.siteNames(article.origin()));
  }

  private static void addKeywords(Document d, String field, Collection<String> terms) {
    terms.forEach(term -> d.add(new StringField(field, term, Field.Store.NO)));
  }

  /**
   * Adds a text whose length counts. Articles have an empty passage and passages an empty text:
   * only a norm that every document has is found without a search.
   */
  private static void addText(
      Document d, Fields.Searched field, AnalysedText text, int from, int to) {
    d.add(new Field(field.folded(), text.folded(from, to), WITH_POSITIONS));
    d.add(new Field(field.pairs(), text.pairs(from, to), WITHOUT_POSITIONS));
  }

  private static FieldType terms(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
