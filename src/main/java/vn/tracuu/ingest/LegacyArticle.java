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
  private static final String CONVERTED = "converted from ";
  private static final char SOFT_HYPHEN = '\u00AD';

  private LegacyArticle() {}

  /**
   * The extraction with its article converted, and a note that says from what and what was lost.
   *
   * @param font the encoding whose runs are converted already
   */
  static Extraction converted(Extraction extraction, Optional<LegacyEncoding> font) {
    Article article = extraction.article();
    List<Conversion> conversions =
        font.map(named -> rest(texts(article), named))
            .orElseGet(() -> LegacyText.convertPage(texts(article)));
    Optional<Conversion> first = conversions.stream().filter(Conversion::isConverted).findFirst();
    if (first.isEmpty()) {
      return withoutHyphens(
          font.map(named -> noted(extraction, CONVERTED + named)).orElse(extraction));
    }
    int lost = conversions.stream().mapToInt(Conversion::unconverted).sum();
    String note =
        CONVERTED
            + first.get().encoding().orElseThrow()
            + (lost == 0 ? "" : "; " + lost + " characters have no meaning in it");
    return noted(
        new Extraction(rebuilt(article, conversions), extraction.removed(), extraction.notes()),
        note);
  }

  /** What stands in no font: the title of the window, in the encoding of the page's text. */
  private static List<Conversion> rest(List<String> texts, LegacyEncoding named) {
    LegacyEncoding encoding = named == LegacyEncoding.TCVN3_CAPITALS ? LegacyEncoding.TCVN3 : named;
    return texts.stream().map(text -> LegacyText.convert(text, encoding)).toList();
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

  /** True if the markup of a page names a font of old. */
  static boolean namesFont(String html) {
    return html.contains(".Vn") || html.contains(".vn") || html.contains("VNI-");
  }

  private static String seen(String text) {
    if (text.indexOf(SOFT_HYPHEN) < 0) {
      return text;
    }
    String seen = text.replace(String.valueOf(SOFT_HYPHEN), "");
    return seen.isBlank() ? text : seen;
  }

  /** Without soft hyphens, which no reader sees; in TCVN3 they are a letter. */
  private static Extraction withoutHyphens(Extraction extraction) {
    Article article = extraction.article();
    boolean any =
        article.title().indexOf(SOFT_HYPHEN) >= 0 || article.text().indexOf(SOFT_HYPHEN) >= 0;
    List<Conversion> same =
        texts(article).stream().map(t -> new Conversion(Optional.empty(), seen(t), 0)).toList();
    return any
        ? new Extraction(rebuilt(article, same), extraction.removed(), extraction.notes())
        : extraction;
  }

  private static List<String> texts(Article article) {
    List<String> texts =
        new ArrayList<>(
            List.of(article.title(), text(article.lead()), text(article.origin().author())));
    article.blocks().forEach(b -> texts.add(b.text()));
    return texts;
  }

  private static Extraction noted(Extraction extraction, String note) {
    List<String> notes = new ArrayList<>(extraction.notes());
    notes.add(note);
    return new Extraction(extraction.article(), extraction.removed(), notes);
  }
}
