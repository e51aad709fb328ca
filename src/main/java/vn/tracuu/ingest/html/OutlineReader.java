package vn.tracuu.ingest.html;

import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Lines;

/** Walks a page once and makes its {@link Outline}. */
final class OutlineReader {
  private static final String CELL_SEPARATOR = " | ";

  private static final int MAX_CAPTION = 300;

  private final Outline outline;
  private final ElementNames names;
  private final LineBuffer line = new LineBuffer();

  /** The innermost box that is being read; null before the first. */
  private @Nullable Box open;

  private int linkDepth;
  private int lineLinkChars;
  private final ListNumbers numbers = new ListNumbers();

  /** The number of the list's entry whose text is about to begin; "" for none. */
  private String number = "";

  /** Of elements whose figures are set high. */
  private int highDepth;

  private int emphasisDepth;
  private int lineEmphasis;

  /** Whether a picture stands between the last line and the one that is being read. */
  private boolean picture;

  /** The row that cells are being joined for. */
  private @Nullable Box row;

  private OutlineReader(Document page, ElementNames names) {
    this.outline = new Outline(page);
    this.names = names;
  }

  /**
   * Makes the outline of a page; its boxes can be looked up by the names that {@code names} wants.
   */
  static Outline read(Document page, ElementNames names) {
    OutlineReader reader = new OutlineReader(page, names);
    for (Element e = page.head().firstElementChild(); e != null; e = e.nextElementSibling()) {
      reader.readLinkedData(e, e.normalName());
    }
    reader.read(page.body());
    Weighing.of(reader.outline);
    return reader.outline;
  }

  /** Reads an element and all in it. The parser bounds how deep they are nested. */
  private void read(Element e) {
    Box box = begin(e);
    if (box != null) {
      int children = e.childNodeSize();
      for (int i = 0; i < children; i++) {
        Node child = e.childNode(i);
        if (child instanceof TextNode text) {
          append(text.getWholeText());
        } else if (child instanceof Element inner) {
          read(inner);
        }
      }
      end(box);
    }
  }

  /** Opens the box of an element; null if nothing in it is part of the text. */
  private @Nullable Box begin(Element e) {
    String tag = e.normalName();
    Tag meaning = Tag.of(tag);
    if (meaning.noText()) {
      passOver(e, tag, meaning);
      return null;
    }
    ElementNames.Found found = names.of(e);
    int own = open == null ? 0 : meaning.marks() | found.marks();
    Box box = new Box(e, meaning, open, outline.boxes.size(), own);
    if (found.address()) {
      outline.itemprops.add(box);
    }
    if ((own & Mark.UNSEEN) != 0 && !box.block) {
      addUnseen(box, e);
      return null;
    }
    outline.boxes.add(box);
    if (meaning.filed()) {
      outline.name(tag, box);
    }
    for (String name : found.names()) {
      outline.name(name, box);
    }
    if (row != null) {
      joinCells(tag, box);
    } else if (box.block || tag.equals("br")) {
      endLine();
    }
    open(box, tag);
    return box;
  }

  private void passOver(Element e, String tag, Tag meaning) {
    if (ElementNames.saysAddress(e)) {
      outline.itemprops.add(new Box(e, meaning, open, outline.boxes.size(), 0));
    }
    readLinkedData(e, tag);
    readFrame(e, tag);
    picture |= tag.equals("img") || tag.equals("picture");
    if (tag.equals("button")) {
      line.blank();
    }
  }

  private void open(Box box, String tag) {
    box.first = outline.lines.size();
    open = box;
    box.high = NoteSigns.isHigh(box.element, tag);
    highDepth += box.high ? 1 : 0;
    if (tag.equals("li")) {
      number = numbers.before(box.element);
    }
    linkDepth += box.tag.link();
    emphasisDepth += box.tag.emphasis();
    if (row == null && Rows.isData(box.element, tag)) {
      row = box;
      box.marks |= Mark.ROW;
    }
  }

  private void end(Box box) {
    highDepth -= box.high ? 1 : 0;
    if (box.element.nameIs("li")) {
      number = "";
    }
    linkDepth -= box.tag.link();
    emphasisDepth -= box.tag.emphasis();
    if ((box.own & Mark.LOCATION) != 0) {
      line.blank();
    }
    if (row == box) {
      endLine();
      row = null;
    } else if (box.block) {
      if (row == null) {
        endLine();
      } else {
        line.blank();
      }
    }
    open = box.parent;
    box.end = outline.lines.size();
    box.orderEnd = outline.boxes.size();
  }

  private void joinCells(String tag, Box box) {
    if ((tag.equals("td") || tag.equals("th")) && !line.isEmpty()) {
      line.append(CELL_SEPARATOR);
    } else if (box.block || tag.equals("br")) {
      line.blank();
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

  /** Keeps a frame that shows a file: no part of the text, but perhaps an attachment. */
  private void readFrame(Element e, String tag) {
    boolean frame = tag.equals("iframe") || tag.equals("embed") || tag.equals("object");
    if (frame && FileLink.isFile(shown(e))) {
      Box box = new Box(e, Tag.of(tag), open, outline.boxes.size(), 0);
      box.first = outline.lines.size();
      outline.frames.add(box);
    }
  }

  /** The address of what a frame shows. */
  static String shown(Element frame) {
    return frame.attr(frame.nameIs("object") ? "data" : "src");
  }

  private void append(String text) {
    if (!number.isEmpty() && !text.isBlank()) {
      if (line.isEmpty() && !text.strip().startsWith(number.strip())) {
        line.append(number);
      }
      number = "";
    }
    int before = line.length();
    line.append(highDepth > 0 ? NoteSigns.behind(line, text) : text);
    if (linkDepth > 0) {
      lineLinkChars += line.length() - before;
    }
    if (emphasisDepth > 0) {
      lineEmphasis += line.length() - before;
    }
  }

  private void endLine() {
    line.trimEnd();
    if (!line.hasNoText()) {
      Box box = row == null ? block() : row;
      outline.lines.add(
          new Line(box, outline.lines.size(), line.toString(), lineLinkChars, kind(box)));
    }
    line.clear();
    lineLinkChars = 0;
    lineEmphasis = 0;
  }

  /** A line in italics right below a picture is its caption. */
  private Block.Kind kind(Box box) {
    boolean caption = picture && lineEmphasis >= line.length() && line.length() <= MAX_CAPTION;
    picture &=
        box.is(Mark.UNSEEN); // what is hidden between a picture and its caption parts nothing
    return caption && !box.is(Mark.ROW) ? Block.Kind.CAPTION : kindOf(box);
  }

  private void addUnseen(Box box, Element e) {
    String text = Lines.oneLine(e.text());
    if (!text.isEmpty()) {
      outline.lines.add(new Line(box, outline.lines.size(), text, 0, Block.Kind.PARAGRAPH));
    }
  }

  /** The innermost open box that breaks lines; else the outermost. */
  private Box block() {
    Box box = Objects.requireNonNull(open, "a line is ended within the body");
    while (!box.block && box.parent != null) {
      box = box.parent;
    }
    return box;
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
}
