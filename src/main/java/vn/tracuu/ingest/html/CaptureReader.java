package vn.tracuu.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * A page that was captured as text to an article, by the way that saved pages go: markdown is
 * rendered and read as a page; the lines of other text are made an {@link CaptureOutline outline},
 * {@link CaptureScorer scored}, the {@link Passage} found and {@link Trimmer trimmed}, and the
 * {@link FieldReader fields} around it read. Threads may share it.
 */
public final class CaptureReader {
  /** The longest title that is made of a text's first words, in UTF-16 units. */
  private static final int MAX_MADE_TITLE = 120;

  private static final int MIN_LEAD = 40;
  private static final int MAX_LEAD = 800;
  private static final int LINES_OF_HEAD = 3;
  private static final int LINES_TO_DATE = 12;

  private final CaptureScorer scorer;
  private final HtmlReader markdown;

  public CaptureReader() {
    this(CaptureScorer.shipped());
  }

  CaptureReader(CaptureScorer scorer) {
    this.scorer = scorer;
    this.markdown = new HtmlReader(Profiles.none());
  }

  /**
   * Reads a captured text of any form.
   *
   * @param chrome what is known of its site
   * @param said its title as whoever keeps it says; "" if he does not
   */
  public HtmlArticle read(String text, CaptureChrome chrome, String said) {
    List<String> lines = text.lines().toList();
    Preface preface = Preface.of(lines);
    List<String> body = lines.subList(preface.lines(), lines.size());
    return Markdown.is(body)
        ? markdown.read(page(preface, body), SiteChrome.NONE)
        : readLines(body, preface.page(), chrome, said);
  }

  private static Document page(Preface preface, List<String> body) {
    Document page = preface.page();
    page.body().html(Markdown.html(body));
    return page;
  }

  /** The lines of a text that are looked at, in its order. */
  static Outline outline(String text) {
    List<String> lines = text.lines().toList();
    Preface preface = Preface.of(lines);
    return CaptureOutline.read(lines.subList(preface.lines(), lines.size()), preface.page());
  }

  private HtmlArticle readLines(List<String> body, Document page, CaptureChrome chrome, String said) {
    Outline outline = CaptureOutline.read(body, page);
    chrome.drop(outline);
    CaptureFeatures features = CaptureFeatures.of(outline);
    Passage.keep(features.lines(), scorer.scores(features));
    Trimmer.trim(outline);
    Line title = CaptureTitle.find(features, page.title() + " \n " + said);
    if (title != null) {
      markTitle(title, outline);
      markLead(title, features, outline);
    } else if (page.title().isEmpty()) {
      madeTitle(features.lines(), page);
    }
    return new FieldReader(outline, null).article();
  }

  private static void markTitle(Line title, Outline outline) {
    title.box.element.tagName("h1").text(title.text);
    outline.name("h1", title.box);
    outline.page.head().prependElement("meta").attr("property", "og:title").attr("content", title.text);
    for (Line line : outline.lines.subList(0, title.index)) {
      line.drop(Reasons.ABOVE_TITLE);
    }
  }

  /** The first lines of a text below a title and a date are its lead, pictures aside. */
  private static void markLead(Line title, CaptureFeatures features, Outline outline) {
    boolean dated = false;
    int seen = 0;
    Line first = null;
    for (int i = features.lines().indexOf(title) + 1; i < features.lines().size() && seen < LINES_OF_HEAD; i++) {
      Line line = features.lines().get(i);
      Traits traits = features.traits().get(i);
      if (traits.isDateOnly()) {
        dated = dated || line.index - title.index <= LINES_TO_DATE;
      } else if (line.dropped == null && line.kind == vn.tracuu.article.Block.Kind.PARAGRAPH) {
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

  private static void madeTitle(List<Line> lines, Document page) {
    for (Line line : lines) {
      if (line.dropped == null) {
        page.title(Lines.shortened(line.text, MAX_MADE_TITLE));
        return;
      }
    }
  }

  /** The features of the lines that the scorer chooses from. */
  static @Nullable CaptureFeatures featuresOf(String text) {
    return CaptureFeatures.of(outline(text));
  }
}
