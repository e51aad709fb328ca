package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The share of the pages that a block of the site must stand on. */
  private static final double SHARE_OF_BLOCK = 0.1;

  /** Lines that are remembered at most; a survey of 40 pages meets a few thousand. */
  private static final int MAX_LINES = 100_000;

  /** Lists that are remembered at most. */
  private static final int MAX_LISTS = 10_000;

  private final HtmlReader reader;
  private final Map<String, Integer> pagesWithLine = new HashMap<>();
  private final Map<String, Integer> pagesWithList = new HashMap<>();
  private final Map<String, Integer> pagesWithTitle = new HashMap<>();

  /** Each text once, however many pages it is kept of: copies and mirrors have no say. */
  private final Map<Set<String>, Integer> kept = new LinkedHashMap<>();

  /** What is seen of each page and not kept. */
  private final List<Set<String>> around = new ArrayList<>();

  private final CaptureSurvey texts = new CaptureSurvey();
  private int pages;
  private int looked;

  public SiteSurvey(HtmlReader reader) {
    this.reader = reader;
  }

  /** Looks at a page; not at one that is too large to be parsed. */
  public void add(String html) {
    if (!HtmlReader.isParsable(html)) {
      return;
    }
    looked++;
    Outline outline = reader.textOf(HtmlReader.parse(html));
    Set<String> lines = new LinkedHashSet<>();
    Set<String> others = new HashSet<>();
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        lines.add(line.text);
      } else if (!line.box.is(Mark.UNSEEN)) {
        others.add(line.text);
      }
    }
    if (kept.merge(lines, 1, Integer::sum) > 1) {
      return;
    }
    pages++;
    around.add(others);
    Set<String> lists = new HashSet<>();
    LinkLists.of(outline).forEach(list -> lists.add(list.place()));
    count(lines, pagesWithLine, MAX_LINES);
    count(lists, pagesWithList, MAX_LISTS);
    count(titles(outline), pagesWithTitle, MAX_LISTS);
  }

  private static Set<String> titles(Outline outline) {
    Set<String> titles = new HashSet<>();
    for (String tag : Title.LEVELS) {
      outline.named(tag).forEach(box -> titles.add(Title.plain(TitleFinder.text(outline, box))));
    }
    TitleBoxes.of(outline).forEach(box -> titles.add(Title.plain(TitleFinder.text(outline, box))));
    SiteNames.parts(outline.page.title()).forEach(part -> titles.add(Title.plain(part)));
    titles.remove("");
    return titles;
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
    return looked + texts.texts();
  }

  /** What recurred on the pages so far. */
  public SiteChrome chrome() {
    return new SiteChrome(
        recurring(pagesWithLine),
        recurring(pagesWithList),
        recurring(pagesWithTitle),
        blocks(),
        texts.chrome());
  }

  /** The lines of texts that are kept of some pages, and stand around other texts elsewhere. */
  private Set<String> blocks() {
    Set<String> blocks = new HashSet<>();
    for (Set<String> text : kept.keySet()) {
      long elsewhere = around.stream().filter(others -> others.containsAll(text)).count();
      if (!text.isEmpty() && elsewhere >= Math.max(MIN_PAGES, SHARE_OF_BLOCK * pages)) {
        blocks.addAll(text);
      }
    }
    return blocks;
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
