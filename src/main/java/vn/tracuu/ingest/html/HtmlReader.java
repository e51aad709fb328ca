package vn.tracuu.ingest.html;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A saved web page to an article, stage by stage: parse, {@link OutlineReader outline} (and with it
 * what no reader sees), {@link TextFinder find} the text, {@link Trimmer trim} it, read the fields
 * around it, and cut it into blocks. Immutable; threads may share it.
 */
public final class HtmlReader {
  /** Elements nested deeper are taken as children of those at this depth. */
  private static final int MAX_DEPTH = 256;

  private final Profiles profiles;
  private final LineScorer scorer = LineScorer.shipped();

  /** A reader that tries {@code profiles} first and the generic scorer then. */
  public HtmlReader(Profiles profiles) {
    this.profiles = profiles;
  }

  /** Reads a page that was parsed already, or {@link #parse}d. */
  public HtmlArticle read(Document page, SiteChrome chrome) {
    Outline outline = OutlineReader.read(page);
    chrome.drop(outline);
    Profile profile = profiles.match(outline);
    TextFinder.find(outline, profile, scorer);
    Trimmer.trim(outline);
    return new FieldReader(outline, profile).article();
  }

  /** Parses a page, with a bound on its depth. */
  public static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
  }
}
