package vn.tracuu.ingest.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One element of a page, with the range of {@link Line lines} that stand in it. Boxes are made in
 * document order by {@link OutlineReader}; one thread.
 */
final class Box {
  final Element element;
  final @Nullable Box parent;
  final int depth;

  /** Its place in the document, from 0. */
  final int order;

  /** The {@link Mark marks} of the element itself. */
  final int own;

  /** Its own marks and those that it takes from the boxes around it. */
  int marks;

  /** The first of its lines. */
  int first;

  /** The line behind its last one. */
  int end;

  /** Its last descendant's order plus one. */
  int orderEnd;

  /** Seen text in it, in UTF-16 units, and how much of that is links. */
  int chars;

  int linkChars;

  /**
   * Text in lines that look like sentences, directly in it or in its children that are paragraphs.
   */
  int prose;

  /** Whether figures in it are set high. */
  boolean high;

  /** Whether it breaks lines. */
  final boolean block;

  /** What its tag means. */
  final Tag tag;

  Box(Element element, Tag tag, @Nullable Box parent, int order, int own) {
    this.element = element;
    this.tag = tag;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.order = order;
    this.own = own;
    this.block = tag.breaks() || element.isBlock();
    this.marks = parent == null ? own : own | parent.marks;
  }

  boolean is(int mark) {
    return (marks & mark) != 0;
  }

  /** True for this box and all in it. */
  boolean holds(Box other) {
    return order <= other.order && other.order < orderEnd;
  }

  boolean holds(Line line) {
    return first <= line.index && line.index < end;
  }

  double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
