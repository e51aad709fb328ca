package vn.tracuu.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import vn.tracuu.article.Block;

/**
 * Cuts an element into the blocks that a reader sees, in reading order; a table gives one block a
 * row.
 */
final class BlockReader implements NodeVisitor {
  private static final String CELL_SEPARATOR = " | ";
  private static final String CAPTIONS =
      "figcaption, caption, .caption, .media-caption, .ck_legend, .PhotoCMS_Caption, p.Image";

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int rows;

  private BlockReader() {}

  static List<Block> read(Element container) {
    BlockReader reader = new BlockReader();
    container.traverse(reader);
    reader.end(Block.Kind.PARAGRAPH);
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (node instanceof Element e) {
      if (rows > 0 && (e.nameIs("td") || e.nameIs("th")) && !line.toString().isBlank()) {
        line.append(CELL_SEPARATOR);
      } else if (rows == 0 && breaks(e)) {
        end(kind(e.parent() == null ? e : e.parent()));
      } else if (breaks(e)) {
        line.append(' ');
      }
      rows += isDataRow(e) ? 1 : 0;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element e) {
      if (isDataRow(e)) {
        rows--;
        end(Block.Kind.TABLE_ROW);
      } else if (breaks(e)) {
        if (rows == 0) {
          end(kind(e));
        } else {
          line.append(' ');
        }
      }
    }
  }

  private static boolean breaks(Element e) {
    return e.isBlock()
        || e.nameIs("br")
        || e.nameIs("figcaption")
        || e.nameIs("td")
        || e.nameIs("th");
  }

  /** A row of two cells or more; a row of one cell is layout, not data. */
  private static boolean isDataRow(Element e) {
    return e.nameIs("tr") && e.childrenSize() > 1;
  }

  private static Block.Kind kind(Element e) {
    if (e.is(CAPTIONS) || e.closest("figcaption") != null) {
      return Block.Kind.CAPTION;
    }
    return switch (e.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li" -> Block.Kind.LIST_ITEM;
      default -> Block.Kind.PARAGRAPH;
    };
  }

  private void end(Block.Kind kind) {
    String text = Lines.oneLine(line.toString());
    line.setLength(0);
    if (!text.isEmpty() && !text.equals("|")) {
      blocks.add(new Block(kind, text));
    }
  }
}
