package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The first pass over some pages of one site: which of the lines that are kept of one page are kept
 * of many. The order of the pages does not matter. One thread.
 */
public final class SiteSurvey {
  /** On fewer pages than this nothing can be told. */
  static final int MIN_PAGES = 3;

  /** The share of the pages that a line must stand on. */
  static final double SHARE = 0.4;

  /** Lines that are remembered at most; a survey of 40 pages meets a few thousand. */
  private static final int MAX_LINES = 100_000;

  private final HtmlReader reader;
  private final Map<String, Integer> pagesWith = new HashMap<>();
  private int pages;

  public SiteSurvey(HtmlReader reader) {
    this.reader = reader;
  }

  /** Looks at a page. */
  public void add(String html) {
    pages++;
    Set<String> lines = new HashSet<>();
    for (Line line : reader.textOf(HtmlReader.parse(html)).lines) {
      if (line.dropped == null && pagesWith.size() < MAX_LINES) {
        lines.add(line.text);
      }
    }
    lines.forEach(line -> pagesWith.merge(line, 1, Integer::sum));
  }

  /** What recurred on the pages so far. */
  public SiteChrome chrome() {
    double least = Math.max(MIN_PAGES, SHARE * pages);
    Set<String> recurring = new HashSet<>();
    pagesWith.forEach((line, count) -> {
      if (count >= least) {
        recurring.add(line);
      }
    });
    return new SiteChrome(recurring);
  }
}
