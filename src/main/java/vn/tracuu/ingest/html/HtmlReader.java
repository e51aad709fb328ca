package vn.tracuu.ingest.html;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * A saved web page to an article, stage by stage: parse, {@link OutlineReader outline} (and with it
 * what no reader sees), {@link TextFinder find} the text, {@link Trimmer trim} it, {@link
 * SiteChrome drop} what the whole site repeats, and read the {@link FieldReader fields} around it.
 * Threads may share it.
 */
public final class HtmlReader {
  /** Elements nested deeper are taken as children of those at this depth. */
  private static final int MAX_DEPTH = 256;

  /**
   * Tags that a page may have, opening and closing: each costs some hundred bytes of memory when
   * parsed. The largest page met has 10,000.
   */
  static final int MAX_TAGS = 500_000;

  private final Profiles profiles;
  private final ElementNames names;
  private final LineScorer scorer;

  /** A reader that tries {@code profiles} first and the generic scorer then. */
  public HtmlReader(Profiles profiles) {
    this(profiles, LineScorer.shipped());
  }

  HtmlReader(Profiles profiles, LineScorer scorer) {
    this.profiles = profiles;
    this.scorer = scorer;
    this.names = new ElementNames(profiles.names());
  }

  /** False for a page whose tags are too many to be parsed in reasonable memory. */
  public static boolean isParsable(String html) {
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= MAX_TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags <= MAX_TAGS;
  }

  /** Parses a page, with a bound on its depth. */
  public static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }

  /**
   * Converts the runs of a page in fonts of legacy encodings.
   *
   * @return the encoding of the first run that was converted
   */
  public static Optional<LegacyEncoding> convertFonts(Document page) {
    return LegacyFonts.convert(page);
  }

  /** Reads a page that was {@link #parse parsed}. */
  public HtmlArticle read(Document page, SiteChrome chrome) {
    Outline outline = OutlineReader.read(page, names);
    Profile profile = profiles.match(outline);
    keepText(outline, profile);
    chrome.drop(outline);
    return new FieldReader(outline, profile, chrome).article();
  }

  /** A page with its text found, and nothing known of its site. */
  Outline textOf(Document page) {
    Outline outline = OutlineReader.read(page, names);
    keepText(outline, profiles.match(outline));
    return outline;
  }

  /** The features of the lines that the generic scorer chooses from. */
  Features featuresOf(Document page) {
    return Features.of(OutlineReader.read(page, names));
  }

  private void keepText(Outline outline, @Nullable Profile profile) {
    outline.card = CardReader.read(outline);
    TextFinder.find(outline, profile, scorer);
    Trimmer.trim(outline);
    Notice.keepIfAlone(outline);
  }
}
