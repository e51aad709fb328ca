package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.Published;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;
import vn.tracuu.query.Query;

/**
 * The text of an article as HTML elements, headings with their anchors, list items and table rows
 * put together.
 *
 * @param leadHtml the lead, or null
 * @param elements the body
 * @param contents its headings
 * @param matches how many places are marked
 */
record ArticleBody(
    @Nullable String leadHtml, List<Element> elements, List<Entry> contents, int matches) {
  private static final String CELLS = " | ";

  /**
   * An element of the body.
   *
   * @param kind {@code p h2 h3 figure ul table}
   * @param anchor of a heading; of a table its number; else null
   * @param html of the first three and a caption
   * @param items of a list
   * @param rows of a table, its cells
   */
  record Element(
      String kind,
      @Nullable String anchor,
      String html,
      List<String> items,
      List<List<String>> rows) {
    static Element plain(String kind, String html) {
      return new Element(kind, null, html, List.of(), List.of());
    }
  }

  /** A line of the table of contents. */
  record Entry(String text, String anchor, int level) {}

  /**
   * The body of an article.
   *
   * @param query whose matches are to be marked, or null
   */
  static ArticleBody of(Article article, @Nullable Query query, Visit visit) {
    String text = article.text();
    Published published = article.origin().published();
    List<Citation> citations =
        CitationReader.inText(text, published == null ? null : published.day());
    List<Snippet.Span> marks = query == null ? List.of() : Matches.of(text, query, citations);
    return new Writer(new LinkedText(text, citations, marks, visit), new Outline(article))
        .body(article, marks.size());
  }

  /** Goes through the blocks once. */
  private static final class Writer {
    private final LinkedText text;
    private final Outline outline;
    private final List<Element> elements = new ArrayList<>();
    private final List<Entry> contents = new ArrayList<>();
    private int at;
    private int tables;

    Writer(LinkedText text, Outline outline) {
      this.text = text;
      this.outline = outline;
    }

    ArticleBody body(Article article, int matches) {
      String lead = article.lead();
      String leadHtml = lead == null ? null : line(lead);
      for (int i = 0; i < article.blocks().size(); i++) {
        add(i, article.blocks().get(i));
      }
      return new ArticleBody(leadHtml, elements, contents, matches);
    }

    private String line(String line) {
      String html = text.html(at, at + line.length());
      at += line.length() + 1; // and the line's end
      return html;
    }

    private void add(int index, Block block) {
      Outline.Heading heading =
          block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.CAPTION
              ? null
              : outline.heading(index, block);
      if (heading != null) {
        contents.add(new Entry(block.text(), heading.anchor(), heading.level()));
        elements.add(
            new Element(
                "h" + heading.level(), heading.anchor(), line(block.text()), List.of(), List.of()));
        return;
      }
      switch (block.kind()) {
        case PARAGRAPH, HEADING -> elements.add(Element.plain("p", line(block.text())));
        case CAPTION -> elements.add(Element.plain("figure", line(block.text())));
        case LIST_ITEM -> last("ul").items().add(line(block.text()));
        case TABLE_ROW -> last("table").rows().add(cells(block.text()));
      }
    }

    /** The list or table that goes on, or a new one. */
    private Element last(String kind) {
      if (elements.isEmpty() || !elements.getLast().kind().equals(kind)) {
        String number = kind.equals("table") ? String.valueOf(++tables) : null;
        elements.add(new Element(kind, number, "", new ArrayList<>(), new ArrayList<>()));
      }
      return elements.getLast();
    }

    private List<String> cells(String row) {
      List<String> cells = new ArrayList<>();
      int from = 0;
      for (int to = row.indexOf(CELLS); to >= 0; to = row.indexOf(CELLS, from)) {
        cells.add(text.html(at + from, at + to));
        from = to + CELLS.length();
      }
      cells.add(text.html(at + from, at + row.length()));
      at += row.length() + 1;
      return cells;
    }
  }
}
