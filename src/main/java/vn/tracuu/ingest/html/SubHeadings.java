package vn.tracuu.ingest.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;

/**
 * Tells the headings that editors write without a heading's tag: a short line, all of it bold,
 * above text that is not.
 */
final class SubHeadings {
  private static final int MAX_LENGTH = 150;

  /** Elements that may be around one text, as an editor nests them. */
  private static final int MAX_LAYERS = 6;

  private SubHeadings() {}

  /** True if {@code kept.get(i)} heads the lines that follow it. */
  static boolean isHeading(List<Line> kept, int i) {
    Line line = kept.get(i);
    return line.kind == Block.Kind.PARAGRAPH
        && i > 0
        && i + 1 < kept.size()
        && line.length() <= MAX_LENGTH
        && !endsAsText(line.text)
        && isBold(line)
        && isText(kept.get(i + 1))
        && !Signature.isRight(line.box);
  }

  private static boolean endsAsText(String text) {
    char last = text.charAt(text.length() - 1);
    return ".;,".indexOf(last) >= 0;
  }

  private static boolean isText(Line below) {
    boolean text = below.kind == Block.Kind.PARAGRAPH || below.kind == Block.Kind.LIST_ITEM;
    return text && Features.isProse(below) && !isBold(below);
  }

  /** True if its first element is bold, some layers down, and no text is beside; most are not. */
  private static boolean beginsBold(Element e) {
    @Nullable Element inner = e;
    for (int i = 0; i < MAX_LAYERS && inner != null; i++) {
      if (inner.nameIs("b") || inner.nameIs("strong")) {
        return true;
      }
      inner = hasOwnText(inner) ? null : inner.firstElementChild();
    }
    return false;
  }

  private static boolean hasOwnText(Element e) {
    for (int i = 0; i < e.childNodeSize(); i++) {
      if (e.childNode(i) instanceof TextNode text && !text.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBold(Line line) {
    Element inner = line.box.element;
    if (!beginsBold(inner) || !inner.text().equals(line.text)) {
      return false;
    }
    for (int i = 0; i < MAX_LAYERS; i++) {
      if (inner.nameIs("b") || inner.nameIs("strong")) {
        return true;
      }
      Element only = inner.firstElementChild();
      if (only == null || !only.text().equals(line.text)) {
        return false;
      }
      inner = only;
    }
    return false;
  }
}
