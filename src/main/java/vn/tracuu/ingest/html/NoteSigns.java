package vn.tracuu.ingest.html;

import org.jsoup.nodes.Element;

/**
 * The figures of notes and powers, set high behind a word: as high figures they stay parted from
 * the word, which would be another one ({@code QH15} and a 5). Those of square and cubic units stay
 * as people type them.
 */
final class NoteSigns {
  private static final String HIGH = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";
  private static final int MAX_LENGTH = 3;

  private NoteSigns() {}

  /** True for an element whose text is set high: a superscript, or a link to a note. */
  static boolean isHigh(Element e, String tag) {
    if (tag.equals("sup")) {
      return true;
    }
    if (!tag.equals("a")) {
      return false;
    }
    String address = e.attr("href");
    int hash = address.lastIndexOf('#');
    return hash >= 0
        && (address.startsWith("fn", hash + 1)
            || address.startsWith("_ftn", hash + 1)
            || address.startsWith("footnote", hash + 1)
            || address.startsWith("cite_note", hash + 1));
  }

  /** The text as it stands behind {@code line}; figures are set high. */
  static String behind(LineBuffer line, String text) {
    String figures = text.strip();
    boolean glued = line.endsInWord();
    if (!glued || figures.isEmpty() || figures.length() > MAX_LENGTH || line.endsInUnit()) {
      return text;
    }
    StringBuilder high = new StringBuilder();
    for (int i = 0; i < figures.length(); i++) {
      int figure = figures.charAt(i) - '0';
      if (figure < 0 || figure > 9) {
        return text;
      }
      high.append(HIGH.charAt(figure));
    }
    return high.toString();
  }
}
