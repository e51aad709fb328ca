package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;
import vn.tracuu.text.legacy.LegacyText;

/**
 * Converts the runs of a page that are set in fonts of legacy encodings, each by its own font: a
 * heading in a font of capitals becomes capitals and nothing else does. A page whose runs, taken
 * together, do not read as that encoding keeps them: it was converted before, and kept its fonts.
 */
final class LegacyFonts {
  private static final int MAX_FONT = 80;

  private final Map<LegacyEncoding, List<TextNode>> runs = new LinkedHashMap<>();

  private LegacyFonts() {}

  /**
   * Converts what is certain.
   *
   * @return the encoding of the first run that was converted
   */
  static Optional<LegacyEncoding> convert(Document page) {
    LegacyFonts fonts = new LegacyFonts();
    fonts.collect(page.body(), null);
    LegacyEncoding first = null;
    boolean small = fonts.isLegacy(LegacyEncoding.TCVN3);
    for (LegacyEncoding encoding : fonts.runs.keySet()) {
      boolean capitals = encoding == LegacyEncoding.TCVN3_CAPITALS;
      if ((capitals && small) || fonts.isLegacy(encoding)) {
        fonts.convert(encoding);
        first = first == null ? encoding : first;
      }
    }
    return Optional.ofNullable(first);
  }

  private void collect(Element e, @Nullable LegacyEncoding around) {
    LegacyEncoding encoding = around;
    String font = font(e);
    if (!font.isEmpty()) {
      encoding = LegacyEncoding.ofFont(font).orElse(null);
    }
    for (Node child : e.childNodes()) {
      if (child instanceof Element inner) {
        collect(inner, encoding);
      } else if (encoding != null && child instanceof TextNode text && !text.isBlank()) {
        runs.computeIfAbsent(encoding, k -> new ArrayList<>()).add(text);
      }
    }
  }

  /** The fonts that an element names; "" if it names none. */
  private static String font(Element e) {
    String style = e.attr("style");
    int at = style.toLowerCase(java.util.Locale.ROOT).indexOf("font-family");
    String named =
        at >= 0 ? style.substring(style.indexOf(':', at) + 1).split("[;!]", 2)[0] : e.attr("face");
    return named.length() <= MAX_FONT ? named.strip() : named.substring(0, MAX_FONT).strip();
  }

  private boolean isLegacy(LegacyEncoding encoding) {
    StringBuilder all = new StringBuilder();
    for (TextNode run : runs.getOrDefault(encoding, List.of())) {
      if (!LegacyText.hasUnicodeLetters(run.getWholeText())) {
        all.append(run.getWholeText()).append(' ');
      }
    }
    return LegacyText.convert(all.toString(), encoding).isConverted();
  }

  private void convert(LegacyEncoding encoding) {
    for (TextNode run : runs.getOrDefault(encoding, List.of())) {
      String text = run.getWholeText();
      if (!LegacyText.hasUnicodeLetters(text)) {
        run.text(LegacyText.decoded(text, encoding));
      }
    }
  }
}
