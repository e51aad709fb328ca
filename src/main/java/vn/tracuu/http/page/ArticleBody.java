package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.ArticlePart;
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

  /** Places that are marked; nobody steps through more. */
  private static final int MAX_MARKS = 5_000;

  private static final int MAX_CONTENTS = 2_000;

  /** Of the longest line of the contents, in UTF-16 units. */
  private static final int MAX_ENTRY = 1_000;

  /** A longer lead is cut, in UTF-16 units. */
  private static final int MAX_LEAD = 20_000;

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
  record Entry(String text, String href, int level) {}

  /** How the parts of an article are reached. */
  @FunctionalInterface
  interface PartLinks {
    /** To an anchor in a part. */
    String to(int part, String anchor);
  }

  /**
   * A part of the body of an article, and the contents of all of it.
   *
   * @param query whose matches are to be marked, or null
   */
  static ArticleBody of(
      Article article, ArticlePart part, @Nullable Query query, PartLinks links, Visit visit) {
    String lead = part.number() == 1 ? shortened(article.lead()) : null;
    String text = text(lead, part);
    Published published = article.origin().published();
    List<Citation> citations =
        CitationReader.inText(text, published == null ? null : published.day());
    List<Snippet.Span> found = query == null ? List.of() : Matches.of(text, query, citations);
    List<Snippet.Span> marks = found.subList(0, Math.min(found.size(), MAX_MARKS));
    return new Writer(
            new LinkedText(text, citations, marks, visit), new Outline(article), part, links)
        .body(article, lead, marks.size());
  }

  private static @Nullable String shortened(@Nullable String lead) {
    if (lead == null || lead.length() <= MAX_LEAD) {
      return lead;
    }
    int end = Character.isLowSurrogate(lead.charAt(MAX_LEAD)) ? MAX_LEAD - 1 : MAX_LEAD;
    return lead.substring(0, end) + "\u2026";
  }

  private static String text(@Nullable String lead, ArticlePart part) {
    return Stream.concat(
            Stream.ofNullable(lead), part.pieces().stream().map(piece -> piece.block().text()))
        .collect(Collectors.joining("\n"));
  }

  /** Goes through the blocks once. */
  private static final class Writer {
    private final LinkedText text;
    private final Outline outline;
    private final ArticlePart part;
    private final PartLinks links;
    private final List<Element> elements = new ArrayList<>();
    private final List<Entry> contents = new ArrayList<>();
    private int at;
    private int tables;

    Writer(LinkedText text, Outline outline, ArticlePart part, PartLinks links) {
      this.text = text;
      this.outline = outline;
      this.part = part;
      this.links = links;
    }

    ArticleBody body(Article article, @Nullable String lead, int matches) {
      String leadHtml = lead == null ? null : line(lead);
      List<ArticlePart.Piece> pieces = part.pieces();
      int next = 0;
      for (int i = 0; i < article.blocks().size(); i++) {
        Outline.Heading heading = heading(i, article.blocks().get(i));
        while (next < pieces.size() && pieces.get(next).index() == i) {
          ArticlePart.Piece piece = pieces.get(next++);
          add(piece.block(), piece.begins() ? heading : null);
        }
      }
      return new ArticleBody(leadHtml, elements, contents, matches);
    }

    private String line(String line) {
      String html = text.html(at, at + line.length());
      at += line.length() + 1; // and the line's end
      return html;
    }

    /** What a block of the article is; a heading of another part is a line of the contents, too. */
    private Outline.@Nullable Heading heading(int index, Block block) {
      Outline.Heading heading =
          block.kind() == Block.Kind.TABLE_ROW || block.kind() == Block.Kind.CAPTION
              ? null
              : outline.heading(index, block);
      if (heading != null && contents.size() < MAX_CONTENTS) {
        String text = block.text();
        String shown = text.length() > MAX_ENTRY ? text.substring(0, MAX_ENTRY) + "\u2026" : text;
        String href = links.to(part.partOf(index), heading.anchor());
        contents.add(new Entry(shown, href, heading.level()));
      }
      return heading;
    }

    private void add(Block block, Outline.@Nullable Heading heading) {
      if (heading != null) {
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
