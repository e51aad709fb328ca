package vn.tracuu.ingest.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells rows of data from rows that only lay out a page. */
final class Rows {
  private static final Set<String> LAYOUT =
      Set.of("table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "form", "figure");

  /** A row of more elements than this is no data; also the bound of the work here. */
  private static final int MAX_ELEMENTS = 200;

  private Rows() {}

  /** True for a row of two cells or more that hold nothing but text. */
  static boolean isData(Element e, String tag) {
    if (!tag.equals("tr")) {
      return false;
    }
    int cells = 0;
    for (Element child = e.firstElementChild(); child != null; child = child.nextElementSibling()) {
      cells++;
    }
    return cells > 1 && isPlain(e);
  }

  private static boolean isPlain(Element row) {
    int seen = 0;
    Element e = row.firstElementChild();
    while (e != null) {
      if (++seen > MAX_ELEMENTS || LAYOUT.contains(e.normalName())) {
        return false;
      }
      e = next(e, row);
    }
    return true;
  }

  /** The next element in document order below {@code row}. */
  private static @Nullable Element next(Element e, Element row) {
    Element child = e.firstElementChild();
    if (child != null) {
      return child;
    }
    Element at = e;
    while (at != null && !at.equals(row)) {
      Element sibling = at.nextElementSibling();
      if (sibling != null) {
        return sibling;
      }
      at = at.parent();
    }
    return null;
  }
}
