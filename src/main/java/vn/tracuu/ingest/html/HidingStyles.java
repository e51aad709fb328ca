package vn.tracuu.ingest.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an element's own style hides it. Pages repeat few styles on many elements: each is
 * read once. Threads may share it.
 */
final class HidingStyles {
  private static final int MAX_INNER = 50;

  /** How many elements up a colour of the paper is looked for. */
  private static final int MAX_LEVELS = 12;

  private final Known<HidingStyle> styles = new Known<>();

  /** True if the style of {@code e} hides it. */
  boolean hides(Element e, String attribute) {
    if (attribute.isEmpty()) {
      return false;
    }
    HidingStyle style = styles.get(attribute, HidingStyle::of);
    return style.hides()
        || (style.letterless() && (!e.ownText().isBlank() || !anyStyled(e)))
        || (!style.ink().isEmpty() && style.ink().equals(paper(e, style)));
  }

  /** True if something in {@code e} may have letters of a size of its own. */
  private static boolean anyStyled(Element e) {
    int seen = 0;
    for (Element inner : e.getAllElements()) {
      boolean styled = inner.hasAttr("style") || inner.hasAttr("class") || inner.nameIs("font");
      if ((styled && !inner.equals(e)) || ++seen > MAX_INNER) {
        return true;
      }
    }
    return false;
  }

  /** The colour behind the letters, as far as inline styles say; "" if it is not known. */
  private String paper(Element e, HidingStyle style) {
    String paper = style.paper();
    Element around = e;
    for (int i = 0; paper == null && i < MAX_LEVELS; i++) {
      if (!around.className().isEmpty() || !around.id().isEmpty()) {
        return ""; // a style sheet may colour it
      }
      Element parent = around.parent();
      if (parent == null || around.nameIs("body")) {
        return "fff";
      }
      around = parent;
      paper = background(around);
    }
    return paper == null ? "" : paper;
  }

  private @Nullable String background(Element e) {
    String attribute = e.attr("style");
    String said = attribute.isEmpty() ? null : styles.get(attribute, HidingStyle::of).around();
    return said == null && e.hasAttr("bgcolor")
        ? StyleDeclarations.colour(e.attr("bgcolor").toLowerCase(Locale.ROOT))
        : said;
  }
}
