package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Lines;

/**
 * Makes the {@link Outline} of captured text: each line is a box of its own, lines without a blank
 * one between them stand in one box together. Cells between tabs are a row of a table, what stands
 * twice in a row is a caption, as is what stands below a picture's name ({@code 101 12 18}).
 */
final class CaptureOutline {
  private static final Pattern PICTURE_NAME = Pattern.compile("^\\d{1,4}(?: \\d{1,2}){2,3}$");
  private static final String CELL_SEPARATOR = " | ";

  private final Outline outline;
  private final List<String> lines;
  private final Box body;

  private CaptureOutline(List<String> lines, Document page) {
    this.lines = lines;
    this.outline = new Outline(page);
    this.body = box(page.body(), null);
  }

  /**
   * Makes the outline.
   *
   * @param page what is known of the text beside it, as the head of a page without a body
   */
  static Outline read(List<String> text, Document page) {
    CaptureOutline reader = new CaptureOutline(Wrapping.unwrapped(text), page);
    reader.read();
    return reader.outline;
  }

  /** True for a line with a blank one before it, for a paragraph of markdown, and for the first. */
  static boolean isAfterBlank(Line line) {
    Box group = line.box.parent;
    return group != null && (group.parent == null || group.first == line.index);
  }

  private void read() {
    Box group = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = cells(lines.get(i));
      if (line.isEmpty()) {
        end(group);
        group = null;
        continue;
      }
      group = group == null ? box(new Element("div"), body) : group;
      if (PICTURE_NAME.matcher(line).matches()) {
        add(line, group, Block.Kind.PARAGRAPH).drop(Reasons.PICTURE_NAME);
        i = addCaption(i + 1, group);
      } else if (i + 1 < lines.size() && cells(lines.get(i + 1)).equals(line)) {
        add(line, group, Block.Kind.CAPTION);
        add(line, group, Block.Kind.CAPTION).drop(Reasons.REPEATED);
        i++;
      } else {
        boolean row = line.contains(CELL_SEPARATOR) && lines.get(i).indexOf('\t') > 0;
        add(line, group, row ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH);
      }
    }
    end(group);
    end(body);
  }

  /** The lines up to the next blank one are one caption; gives the last of them. */
  private int addCaption(int from, Box group) {
    int i = from;
    List<String> caption = new ArrayList<>();
    while (i < lines.size() && !cells(lines.get(i)).isEmpty()) {
      caption.add(cells(lines.get(i)));
      i++;
    }
    if (!caption.isEmpty()) {
      add(String.join(" ", caption), group, Block.Kind.CAPTION);
    }
    return i - 1;
  }

  private Line add(String text, Box group, Block.Kind kind) {
    Box box = box(new Element("p"), group);
    Line line = new Line(box, outline.lines.size(), text, 0, kind);
    outline.lines.add(line);
    end(box);
    return line;
  }

  private Box box(Element element, @Nullable Box parent) {
    Box box = new Box(element, Tag.of(element.normalName()), parent, outline.boxes.size(), 0);
    box.first = outline.lines.size();
    outline.boxes.add(box);
    return box;
  }

  private void end(@Nullable Box box) {
    if (box != null) {
      box.end = outline.lines.size();
      box.orderEnd = outline.boxes.size();
    }
  }

  /** The line with its tabs as the borders of cells, and blanks single. */
  private static String cells(String line) {
    if (line.indexOf('\t') < 0) {
      return Lines.oneLine(line);
    }
    StringBuilder row = new StringBuilder();
    for (String cell : line.split("\t", -1)) {
      String text = Lines.oneLine(cell);
      if (!text.isEmpty()) {
        row.append(row.isEmpty() ? "" : CELL_SEPARATOR).append(text);
      }
    }
    return row.toString();
  }
}
