package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The first pass over some pages of one site: which of the lines that are kept of one page are kept
 * of many, and which lists of links stand on many at the same place. The order of the pages does
 * not matter. One thread.
 */
public final class SiteSurvey {
  /** On fewer pages than this nothing can be told. */
  static final int MIN_PAGES = 3;

  /** The share of the pages that a line or a list must stand on. */
  static final double SHARE = 0.4;

  /** Lines that are remembered at most; a survey of 40 pages meets a few thousand. */
  private static final int MAX_LINES = 100_000;

  /** Lists that are remembered at most. */
  private static final int MAX_LISTS = 10_000;

  private final HtmlReader reader;
  private final Map<String, Integer> pagesWithLine = new HashMap<>();
  private final Map<String, Integer> pagesWithList = new HashMap<>();
  private final CaptureSurvey texts = new CaptureSurvey();
  private int pages;

  public SiteSurvey(HtmlReader reader) {
    this.reader = reader;
  }

  /** Looks at a page; not at one that is too large to be parsed. */
  public void add(String html) {
    if (!HtmlReader.isParsable(html)) {
      return;
    }
    pages++;
    Outline outline = reader.textOf(HtmlReader.parse(html));
    Set<String> lines = new HashSet<>();
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        lines.add(line.text);
      }
    }
    Set<String> lists = new HashSet<>();
    LinkLists.of(outline).forEach(list -> lists.add(list.place()));
    count(lines, pagesWithLine, MAX_LINES);
    count(lists, pagesWithList, MAX_LISTS);
  }

  /** Looks at a captured text. */
  public void addText(String text) {
    texts.add(text);
  }

  private static void count(Set<String> seen, Map<String, Integer> pagesWith, int max) {
    for (String one : seen) {
      if (pagesWith.size() < max || pagesWith.containsKey(one)) {
        pagesWith.merge(one, 1, Integer::sum);
      }
    }
  }

  /** How many pages and texts were looked at. */
  public int pages() {
    return pages + texts.texts();
  }

  /** What recurred on the pages so far. */
  public SiteChrome chrome() {
    return new SiteChrome(recurring(pagesWithLine), recurring(pagesWithList), texts.chrome());
  }

  private Set<String> recurring(Map<String, Integer> pagesWith) {
    double least = Math.max(MIN_PAGES, SHARE * pages);
    Set<String> recurring = new HashSet<>();
    pagesWith.forEach((one, count) -> {
      if (count >= least) {
        recurring.add(one);
      }
    });
    return recurring;
  }
}
