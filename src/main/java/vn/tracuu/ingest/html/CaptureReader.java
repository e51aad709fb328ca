package vn.tracuu.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Credits;

/**
 * A page that was captured as text to an article, by the way that saved pages go: markdown is
 * rendered and read as a page; the lines of other text are made an {@link CaptureOutline outline},
 * {@link CaptureScorer scored}, the {@link Passage} found and {@link Trimmer trimmed}, and the
 * {@link FieldReader fields} around it read. Threads may share it.
 */
public final class CaptureReader {
  private static final int MIN_LEAD = 40;
  private static final int MAX_LEAD = 800;
  private static final int LINES_OF_HEAD = 3;
  private static final int LINES_TO_DATE = 12;

  private final CaptureScorer scorer;
  private static final ElementNames NAMES = new ElementNames(Profiles.none().names());

  public CaptureReader() {
    this(CaptureScorer.shipped());
  }

  CaptureReader(CaptureScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Reads a captured text of any form.
   *
   * @param chrome what is known of its site
   * @param said its title as whoever keeps it says; "" if he does not
   */
  public HtmlArticle read(String text, CaptureChrome chrome, String said) {
    Outline outline = outline(text);
    LinkedText.read(outline);
    outline.card = CardReader.read(outline);
    CaptureFeatures all = CaptureFeatures.of(outline);
    String known = outline.page.title() + " \n " + said;
    return ChromeSigns.isIn(all)
        ? article(outline, all, chrome, known)
        : whole(outline, chrome, known);
  }

  /** What is in a text that was captured with its chrome. */
  private HtmlArticle article(
      Outline outline, CaptureFeatures all, CaptureChrome chrome, String said) {
    DocumentSpan document = DocumentSpan.find(all);
    if (document != null) {
      document.keep(all);
      return document(outline, all, said);
    }
    chrome.drop(outline);
    CaptureFeatures features = CaptureFeatures.of(outline);
    Passage.keep(features.lines(), new CellGrid(features).raised(scorer.scores(features)));
    Trimmer.trim(outline);
    NumberedRows.keep(features.lines());
    if (outline.card != null) {
      CaptureCard.keep(outline.card, features.lines(), features.traits());
      String subject = outline.card.value(Card.Field.ABSTRACT);
      if (subject != null) {
        outline.page.title(subject); // the card stays whole
        return FieldReader.ofCapture(outline);
      }
    }
    Line title = CaptureTitle.find(features, said);
    if (title != null) {
      markTitle(title, outline);
      markFields(title, features, outline);
    }
    return FieldReader.ofCapture(outline);
  }

  /** An official document on a page: the page's title of it, else its own. */
  private static HtmlArticle document(Outline outline, CaptureFeatures all, String said) {
    Line title = CaptureTitle.find(all, said);
    if (title != null && title.dropped != null) {
      markTitle(title, outline);
    } else {
      markTitle(DocumentTitle.find(CaptureFeatures.of(outline)), outline);
    }
    outline.document = true;
    return FieldReader.ofCapture(outline);
  }

  /** A text without any sign of chrome: all of it is kept that its site does not repeat. */
  private static HtmlArticle whole(Outline outline, CaptureChrome chrome, String said) {
    keepRepeated(outline);
    CaptureFeatures features = CaptureFeatures.of(outline);
    outline.document = DocumentPart.makeUp(features.lines());
    if (!outline.document) { // documents share their letterheads and formulas
      chrome.drop(outline);
      features = CaptureFeatures.of(outline);
    }
    Line known = CaptureTitle.said(features, said);
    List<Line> title = known == null ? DocumentTitle.find(features) : List.of(known);
    markTitle(title, outline);
    if (!title.isEmpty() && !outline.document) {
      markFields(title.getFirst(), features, outline);
    }
    return FieldReader.ofCapture(outline);
  }

  /** Without chrome, what stands twice is no caption but a refrain, or figures of a column. */
  private static void keepRepeated(Outline outline) {
    for (int i = 1; i < outline.lines.size(); i++) {
      if (Reasons.REPEATED.equals(outline.lines.get(i).dropped)) {
        keep(i - 1, outline);
        keep(i, outline);
      }
    }
  }

  private static void keep(int at, Outline outline) {
    Line line = outline.lines.get(at);
    outline.lines.set(at, new Line(line.box, at, line.text, 0, Block.Kind.PARAGRAPH));
  }

  private static void markFields(Line title, CaptureFeatures features, Outline outline) {
    markAuthor(title, features, outline);
    markLead(title, features, outline);
  }

  /** The lines of a text of any form. */
  static Outline outline(String text) {
    List<String> lines = text.lines().toList();
    Preface preface = Preface.of(lines);
    List<String> body = lines.subList(preface.lines(), lines.size());
    if (!Markdown.is(body)) {
      return CaptureOutline.read(body, preface.page());
    }
    Document page = HtmlReader.parse(Markdown.html(body));
    page.head().appendChildren(List.copyOf(preface.page().head().childNodes()));
    return OutlineReader.read(page, NAMES);
  }

  private static void markTitle(Line title, Outline outline) {
    String text = CaptureTitle.text(title);
    if (!text.equals(title.text)) {
      outline.page.title(text); // the card stays whole
      return;
    }
    String end = new Trail(outline.lines).end(title);
    if (end.equals(text)) {
      markTitle(title, text, outline);
    } else {
      sayTitle(end, outline);
    }
    for (Line line : outline.lines.subList(0, title.index)) {
      line.drop(Reasons.ABOVE_TITLE);
    }
  }

  /** Lines that are the title together; what stands above them is text. */
  private static void markTitle(List<Line> title, Outline outline) {
    if (title.size() == 1) {
      markTitle(title.getFirst(), DocumentTitle.text(title), outline);
    } else if (!title.isEmpty()) {
      sayTitle(DocumentTitle.text(title), outline);
      title.forEach(line -> line.drop(Reasons.FIELD + "title"));
    }
  }

  private static void markTitle(Line first, String text, Outline outline) {
    first.box.element.tagName("h1").text(text);
    outline.name("h1", first.box);
    sayTitle(text, outline);
  }

  private static void sayTitle(String text, Outline outline) {
    outline.page.head().prependElement("meta").attr("property", "og:title").attr("content", text);
  }

  /** A name alone beside the date below a title is the author's. */
  private static void markAuthor(Line title, CaptureFeatures features, Outline outline) {
    int at = features.lines().indexOf(title);
    int end = Math.min(features.lines().size() - 1, at + LINES_TO_DATE);
    for (int i = at + 1; i < end && !features.traits().get(i).isProse(); i++) {
      Line line = features.lines().get(i);
      boolean beside =
          features.traits().get(i - 1).isDateOnly() || features.traits().get(i + 1).isDateOnly();
      if (beside && Credits.isName(line.text) && !features.traits().get(i).upperCase()) {
        line.box.element.text(line.text);
        outline.name(".author", line.box);
        return;
      }
    }
  }

  /** The first lines of a text below a title and a date are its lead, pictures aside. */
  private static void markLead(Line title, CaptureFeatures features, Outline outline) {
    boolean dated = false;
    int seen = 0;
    Line first = null;
    for (int i = features.lines().indexOf(title) + 1;
        i < features.lines().size() && seen < LINES_OF_HEAD;
        i++) {
      Line line = features.lines().get(i);
      Traits traits = features.traits().get(i);
      if (traits.isDateOnly()) {
        dated = dated || line.index - title.index <= LINES_TO_DATE;
        if (line.kind != Block.Kind.TABLE_ROW) { // a card stays whole
          line.drop(Reasons.FIELD + "date");
        }
      } else if (line.dropped == null && line.kind == Block.Kind.PARAGRAPH) {
        seen++;
        first = first == null ? line : first;
        if (dated && traits.isProse() && line.length() <= MAX_LEAD) {
          outline.name(".sapo", line.box);
          return;
        }
      }
    }
    if (dated && first != null && first.length() >= MIN_LEAD) {
      outline.name(".sapo", first.box);
    }
  }

  /** The features of the lines that the scorer chooses from. */
  static CaptureFeatures featuresOf(String text) {
    return CaptureFeatures.of(outline(text));
  }
}
