package vn.tracuu.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Lines;

/** Walks a page once and makes its {@link Outline}. */
final class OutlineReader implements NodeFilter {
  private static final String CELL_SEPARATOR = " | ";

  /** Zero width space, byte order mark, word joiner: no reader sees them. */
  private static final String ZERO_WIDTH = "\u200B\uFEFF\u2060";

  private static final int MAX_CAPTION = 300;

  /** Hidden prose of fewer UTF-16 units is never shown. */
  private static final int MIN_UNSEEN = 400;

  private final Outline outline;
  private final Hints hints = new Hints();
  private final StringBuilder line = new StringBuilder();
  private final Deque<Box> open = new ArrayDeque<>();
  private int linkDepth;
  private int lineLinkChars;
  private int emphasisDepth;
  private int lineEmphasis;

  /** Whether a picture stands between the last line and the one that is being read. */
  private boolean picture;

  /** The row that cells are being joined for. */
  private @Nullable Box row;

  private OutlineReader(Document page) {
    this.outline = new Outline(page);
  }

  static Outline read(Document page) {
    OutlineReader reader = new OutlineReader(page);
    for (Element e : page.head().children()) {
      reader.readLinkedData(e, e.normalName());
    }
    page.body().filter(reader);
    reader.weigh();
    return reader.outline;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element e ? head(e) : FilterResult.SKIP_CHILDREN;
  }

  private FilterResult head(Element e) {
    String tag = e.normalName();
    if (Tags.isNoText(tag)) {
      readLinkedData(e, tag);
      picture |= tag.equals("img") || tag.equals("picture");
      if (tag.equals("button")) {
        append(" ");
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    Box parent = open.peek();
    Box box = new Box(e, parent, outline.boxes.size(), parent == null ? 0 : Marks.of(e, hints));
    if ((box.own & Mark.UNSEEN) != 0 && !Tags.isBlock(e)) {
      addUnseen(box, e);
      return FilterResult.SKIP_ENTIRELY;
    }
    outline.boxes.add(box);
    name(box, e, tag);
    if (row == null && Tags.isBlock(e)) {
      endLine();
    } else if (row != null) {
      joinCells(tag, e);
    } else if (tag.equals("br")) {
      endLine();
    }
    box.first = outline.lines.size();
    open.push(box);
    count(tag, 1);
    if (row == null && Rows.isData(e, tag)) {
      row = box;
      box.marks |= Mark.ROW;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    Box box = open.peek();
    if (node instanceof Element e && box != null && box.element.equals(e)) {
      String tag = e.normalName();
      count(tag, -1);
      if (e.className().contains("location")) {
        append(" ");
      }
      if (row == box) {
        endLine();
        row = null;
      } else if (Tags.isBlock(e)) {
        if (row == null) {
          endLine();
        } else {
          append(" ");
        }
      }
      open.pop();
      box.end = outline.lines.size();
      box.orderEnd = outline.boxes.size();
    }
    return FilterResult.CONTINUE;
  }

  private void count(String tag, int step) {
    switch (tag) {
      case "a" -> linkDepth += step;
      case "em", "i" -> emphasisDepth += step;
      default -> {}
    }
  }

  private void joinCells(String tag, Element e) {
    if ((tag.equals("td") || tag.equals("th")) && !line.isEmpty()) {
      trimEnd();
      line.append(CELL_SEPARATOR);
    } else if (Tags.isBlock(e) || tag.equals("br")) {
      append(" ");
    }
  }

  private void name(Box box, Element e, String tag) {
    outline.name(tag, box);
    if (e.attributesSize() == 0) {
      return;
    }
    String id = e.id();
    if (!id.isEmpty()) {
      outline.name("#" + id, box);
    }
    String classes = e.className();
    int start = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || classes.charAt(i) <= ' ') {
        if (i > start) {
          outline.name("." + classes.substring(start, i), box);
        }
        start = i + 1;
      }
    }
  }

  private void readLinkedData(Element e, String tag) {
    if (tag.equals("script") && e.attr("type").equalsIgnoreCase("application/ld+json")) {
      for (Node child : e.childNodes()) {
        if (child instanceof DataNode data) {
          outline.linkedData.add(data.getWholeData());
        }
      }
    }
  }

  private void append(String text) {
    int before = line.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ZERO_WIDTH.indexOf(c) >= 0) {
        continue;
      }
      if (!Lines.isBlank(c)) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    if (linkDepth > 0) {
      lineLinkChars += line.length() - before;
    }
    if (emphasisDepth > 0) {
      lineEmphasis += line.length() - before;
    }
  }

  private void trimEnd() {
    while (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
      line.setLength(line.length() - 1);
    }
  }

  private void endLine() {
    trimEnd();
    if (!line.isEmpty() && !isOnlySeparators()) {
      Box box = row == null ? block() : row;
      outline.lines.add(
          new Line(box, outline.lines.size(), line.toString(), lineLinkChars, kind(box)));
    }
    line.setLength(0);
    lineLinkChars = 0;
    lineEmphasis = 0;
  }

  /** A line in italics right below a picture is its caption. */
  private Block.Kind kind(Box box) {
    boolean caption = picture && lineEmphasis >= line.length() && line.length() <= MAX_CAPTION;
    picture = false;
    return caption && !box.is(Mark.ROW) ? Block.Kind.CAPTION : kindOf(box);
  }

  private boolean isOnlySeparators() {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) != '|' && line.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  private void addUnseen(Box box, Element e) {
    String text = Lines.oneLine(e.text());
    if (!text.isEmpty()) {
      outline.lines.add(new Line(box, outline.lines.size(), text, 0, Block.Kind.PARAGRAPH));
    }
  }

  /** The innermost open box that breaks lines. */
  private Box block() {
    for (Box box : open) {
      if (Tags.isBlock(box.element)) {
        return box;
      }
    }
    return open.getLast();
  }

  private static Block.Kind kindOf(Box box) {
    if (box.is(Mark.ROW)) {
      return Block.Kind.TABLE_ROW;
    }
    if (box.is(Mark.HEADING)) {
      return Block.Kind.HEADING;
    }
    if (box.is(Mark.CAPTION)) {
      return Block.Kind.CAPTION;
    }
    return box.element.nameIs("li") ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
  }

  /** Sums the text of the boxes, and then hands the marks down. */
  private void weigh() {
    show(largestUnseen());
    for (Line l : outline.lines) {
      if (l.box.is(Mark.UNSEEN)) {
        l.drop(Reasons.UNSEEN);
      } else {
        addText(l);
      }
    }
    int whole = outline.boxes.getFirst().chars;
    for (Box box : outline.boxes) {
      int own = 2 * box.chars > whole ? box.own & ~Mark.AGAINST : box.own;
      int kept = box.marks & (Mark.ROW | Mark.UNSEEN);
      box.marks = box.parent == null ? own : (own & ~Mark.UNSEEN) | box.parent.marks | kept;
    }
  }

  private static void addText(Line l) {
    for (Box box = l.box; box != null; box = box.parent) {
      box.chars += l.length();
      box.linkChars += l.linkChars;
    }
  }

  /**
   * The hidden box with more prose than all that is seen: scripts build such pages, and show it
   * later. Null if there is none.
   */
  private @Nullable Box largestUnseen() {
    int seen = 0;
    Map<Box, Integer> unseen = new LinkedHashMap<>();
    for (Line l : outline.lines) {
      if (Features.isProse(l)) {
        Box hiding = hiding(l.box);
        if (hiding == null) {
          seen += l.length();
        } else {
          unseen.merge(hiding, l.length(), Integer::sum);
        }
      }
    }
    Box largest = null;
    int most = Math.max(2 * seen, MIN_UNSEEN);
    for (Map.Entry<Box, Integer> e : unseen.entrySet()) {
      if (e.getValue() > most) {
        largest = e.getKey();
        most = e.getValue();
      }
    }
    return largest;
  }

  /** The outermost box that hides {@code box}. */
  private static @Nullable Box hiding(Box box) {
    Box hiding = null;
    for (Box b = box; b != null && b.is(Mark.UNSEEN); b = b.parent) {
      hiding = b;
    }
    return hiding;
  }

  private void show(@Nullable Box hidden) {
    if (hidden != null) {
      for (int i = hidden.order; i < hidden.orderEnd; i++) {
        outline.boxes.get(i).marks &= ~Mark.UNSEEN;
      }
    }
  }
}
