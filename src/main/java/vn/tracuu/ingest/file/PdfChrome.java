package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tracuu.ingest.line.Removed;

/**
 * What stands on the pages of a PDF and is no text of the paper: page numbers, running heads and
 * feet, the picture of a digital signature, the repeated head of a table.
 */
final class PdfChrome {
  static final String PAGE_NUMBER = "page number";
  static final String RUNNING = "running head or foot";
  static final String SIGNATURE = "signature stamp";
  static final String TABLE_HEAD = "repeated head of a table";

  /** Lines at an edge of a page that may be running heads or feet. */
  private static final int EDGE = 3;

  /** Running heads stand at one place but for so many points. */
  private static final float SAME_PLACE = 6f;

  /** The strip of a page that nothing but heads and feet stand in, of its height: 17 mm of A4. */
  private static final float MARGIN = 0.058f;

  private static final float SMALL = 0.86f;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iuU)[-\u2013\u2014\\s|]*(?:trang|page)?\\s*\\d{1,4}(?:\\s*(?:/|of|tr\u00EAn)\\s*\\d{1,4})?[-\u2013\u2014\\s|.]*");

  private final List<List<PdfFlow.Item>> pages;
  private final List<PdfSheet> sheets;
  private final List<Removed> removed;

  private PdfChrome(List<PdfSheet> sheets, List<Removed> removed) {
    this.sheets = sheets;
    this.pages = sheets.stream().map(PdfSheet::items).toList();
    this.removed = removed;
  }

  /**
   * Takes it out of the pages.
   *
   * @param sheets the pages; their items are changed
   * @param removed what was taken out is added here
   */
  static void drop(List<PdfSheet> sheets, List<Removed> removed) {
    PdfChrome chrome = new PdfChrome(sheets, removed);
    chrome.dropSignatures();
    chrome.dropNumbers();
    chrome.dropMargins();
    chrome.dropRunning();
    chrome.dropNumbers(); // a number beside a running head
    chrome.dropTableHeads();
  }

  private void dropNumbers() {
    for (List<PdfFlow.Item> page : pages) {
      if (!page.isEmpty() && isNumber(page.getFirst())) {
        drop(page, page.getFirst(), PAGE_NUMBER);
      }
      if (page.size() > 1 && isNumber(page.getLast())) {
        drop(page, page.getLast(), PAGE_NUMBER);
      }
    }
  }

  private static boolean isNumber(PdfFlow.Item item) {
    return item.row() == null && NUMBER.matcher(item.line().text()).matches();
  }

  private void drop(List<PdfFlow.Item> page, PdfFlow.Item item, String reason) {
    page.remove(item);
    removed.add(new Removed(item.line().text(), reason));
  }

  private void dropSignatures() {
    for (List<PdfFlow.Item> page : pages) {
      List<PdfFlow.Item> lines =
          page.stream()
              .filter(item -> item.row() == null && PdfStamps.isSignature(item.line().text()))
              .toList();
      if (lines.size() >= 2) {
        lines.forEach(item -> drop(page, item, SIGNATURE));
      }
    }
  }

  /** Small letters in the outermost strip of a page, where no paper has its text. */
  private void dropMargins() {
    float body = size();
    for (int i = 0; i < pages.size(); i++) {
      float height = sheets.get(i).height();
      List<PdfFlow.Item> margin =
          pages.get(i).stream()
              .filter(item -> item.row() == null && item.line().size() <= SMALL * body)
              .filter(item ->
                  item.line().y() < MARGIN * height || item.line().y() > (1 - MARGIN) * height)
              .filter(item -> !Letterhead.hasMotto(item.line().text()))
              .toList();
      if (margin.size() <= EDGE && margin.size() < pages.get(i).size()) {
        List<PdfFlow.Item> page = pages.get(i);
        margin.forEach(item -> drop(page, item, RUNNING));
      }
    }
  }

  /** The size of most letters of all lines. */
  private float size() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (List<PdfFlow.Item> page : pages) {
      for (PdfFlow.Item item : page) {
        counts.merge(Math.round(2 * item.line().size()), item.line().text().length(), Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(most -> most.getKey() / 2f)
        .orElse(0f);
  }

  /** What the lines at the edges of two fifths of the pages, two at least, are but for figures. */
  private void dropRunning() {
    Map<String, List<PdfFlow.Item>> seen = new HashMap<>();
    for (List<PdfFlow.Item> page : pages) {
      if (!hasLetterhead(page)) {
        edges(page)
            .forEach(item -> seen.computeIfAbsent(key(item), k -> new ArrayList<>()).add(item));
      }
    }
    for (List<PdfFlow.Item> same : seen.values()) {
      for (PdfFlow.Item item : same) {
        long pagesWithIt =
            same.stream()
                .filter(other -> Math.abs(other.line().y() - item.line().y()) <= SAME_PLACE)
                .map(other -> other.line().page())
                .distinct()
                .count();
        if (pagesWithIt >= 2 && pagesWithIt >= 0.4 * pages.size()) {
          drop(pages.get(item.line().page()), item, RUNNING);
        }
      }
    }
  }

  private static Set<PdfFlow.Item> edges(List<PdfFlow.Item> page) {
    Set<PdfFlow.Item> edges = new HashSet<>();
    List<PdfFlow.Item> lines = page.stream().filter(item -> item.row() == null).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (i < EDGE || i >= lines.size() - EDGE) {
        edges.add(lines.get(i));
      }
    }
    return edges;
  }

  /** Several papers in one file begin alike. */
  private static boolean hasLetterhead(List<PdfFlow.Item> page) {
    return page.stream()
        .limit(2 * EDGE)
        .anyMatch(item -> item.row() == null && Letterhead.hasMotto(item.line().text()));
  }

  private static String key(PdfFlow.Item item) {
    return item.line().text().replaceAll("\\d+", "#");
  }

  /** The first rows of a page that are those of the table's beginning. */
  private void dropTableHeads() {
    List<Piece> head = List.of();
    for (List<PdfFlow.Item> page : pages) {
      List<PdfFlow.Item> rows = page.stream().filter(item -> item.row() != null).toList();
      int same = 0;
      while (same < head.size()
          && same < rows.size()
          && head.get(same).equals(rows.get(same).row())) {
        same++;
      }
      if (same > 0) {
        for (PdfFlow.Item item : rows.subList(0, same)) {
          page.remove(item);
          removed.add(new Removed("table row", TABLE_HEAD));
        }
      } else if (!rows.isEmpty()) {
        head = rows.stream().limit(EDGE).map(PdfFlow.Item::row).toList();
      }
    }
  }
}
