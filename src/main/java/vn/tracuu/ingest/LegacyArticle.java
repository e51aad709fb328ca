package vn.tracuu.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.Origin;
import vn.tracuu.text.legacy.Conversion;
import vn.tracuu.text.legacy.LegacyEncoding;
import vn.tracuu.text.legacy.LegacyText;

/**
 * Converts an article that was written in a font of a legacy encoding ({@code Uû ban nh©n d©n}) to
 * Unicode, where that is certain; every other article stays as it is, to the letter.
 */
final class LegacyArticle {
  /** The longest name of a font, in UTF-16 units. */
  private static final int MAX_FONT = 40;

  private LegacyArticle() {}

  /**
   * The extraction with its article converted, and a note that says from what and what was lost.
   */
  static Extraction converted(Extraction extraction, Optional<LegacyEncoding> font) {
    Article article = extraction.article();
    List<String> texts =
        new ArrayList<>(
            List.of(article.title(), text(article.lead()), text(article.origin().author())));
    article.blocks().forEach(b -> texts.add(b.text()));
    List<Conversion> conversions =
        font.map(named -> texts.stream().map(t -> LegacyText.convert(t, named)).toList())
            .filter(named -> named.stream().anyMatch(Conversion::isConverted))
            .orElseGet(() -> LegacyText.convertPage(texts));
    Optional<Conversion> first = conversions.stream().filter(Conversion::isConverted).findFirst();
    if (first.isEmpty()) {
      return extraction;
    }
    int lost = conversions.stream().mapToInt(Conversion::unconverted).sum();
    String note =
        "converted from "
            + first.get().encoding().orElseThrow()
            + (lost == 0 ? "" : "; " + lost + " characters have no meaning in it");
    List<String> notes = new ArrayList<>(extraction.notes());
    notes.add(note);
    return new Extraction(rebuilt(article, conversions), extraction.removed(), notes);
  }

  private static Article rebuilt(Article article, List<Conversion> conversions) {
    Iterator<String> texts = conversions.stream().map(Conversion::text).iterator();
    String title = texts.next();
    String lead = texts.next();
    String author = texts.next();
    List<Block> blocks = new ArrayList<>();
    article.blocks().forEach(b -> blocks.add(new Block(b.kind(), texts.next())));
    Origin o = article.origin();
    Origin origin =
        new Origin(o.url(), o.site(), orNull(author), o.source(), o.published(), o.section());
    return new Article(
        article.id(),
        title,
        orNull(lead),
        blocks,
        origin,
        article.document(),
        article.attachments());
  }

  private static String text(@Nullable String s) {
    return s == null ? "" : s;
  }

  private static @Nullable String orNull(String s) {
    return s.isEmpty() ? null : s;
  }

  /**
   * The encoding of the first font of old that a page's markup names; empty for a page of today.
   */
  static Optional<LegacyEncoding> font(String html) {
    int vn = html.indexOf(".Vn");
    int vni = html.indexOf("VNI-");
    int at = vn < 0 ? vni : vni < 0 ? vn : Math.min(vn, vni);
    return at < 0
        ? Optional.empty()
        : LegacyEncoding.ofFont(
            html.substring(at, Math.min(html.length(), at + MAX_FONT)).split("[\"';,>]", 2)[0]);
  }
}
