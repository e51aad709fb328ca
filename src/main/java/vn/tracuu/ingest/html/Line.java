package vn.tracuu.ingest.html;

import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;

/** A run of text that a reader sees as one block, and what became of it. One thread. */
final class Line {
  /** The nearest block element around it, or the row that its cells were joined for. */
  final Box box;

  /** Its place among the page's lines, from 0. */
  final int index;

  /** On one line, blanks single; never blank. */
  String text;

  /** How many UTF-16 units of it are in links. */
  final int linkChars;

  final Block.Kind kind;

  /** Whether it was kept as a part of a whole, a list or a table. */
  boolean whole;

  /** Why it is no part of the article; null as long as nothing speaks against it. */
  @Nullable String dropped;

  Line(Box box, int index, String text, int linkChars, Block.Kind kind) {
    this.box = box;
    this.index = index;
    this.text = text;
    this.linkChars = Math.min(linkChars, text.length());
    this.kind = kind;
  }

  int length() {
    return text.length();
  }

  double linkDensity() {
    return (double) linkChars / text.length();
  }

  /** Puts it back into the text, whatever spoke against it but that nobody sees it. */
  void keep() {
    if (!Reasons.UNSEEN.equals(dropped)) {
      dropped = null;
    }
  }

  void drop(String reason) {
    if (dropped == null) {
      dropped = reason;
    }
  }
}
