package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;

/**
 * What converters write above a page's text: front matter between lines of {@code ---}, or lines
 * such as {@code Title: ...} and {@code URL Source: ...}. Read by itself: of YAML only lines with a
 * key and a value count.
 *
 * @param page a page with nothing but a head that says the same
 * @param lines how many lines it takes
 */
record Preface(Document page, int lines) {
  private static final int MAX_LINES = 60;
  private static final int MAX_VALUE = 1_000;

  /** What a key is called in the head of a page. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("title", "title"),
          Map.entry("url", "og:url"),
          Map.entry("url source", "og:url"),
          Map.entry("source_url", "og:url"),
          Map.entry("link", "og:url"),
          Map.entry("date", "article:published_time"),
          Map.entry("published", "article:published_time"),
          Map.entry("published time", "article:published_time"),
          Map.entry("published_time", "article:published_time"),
          Map.entry("author", "author"),
          Map.entry("description", "description"),
          Map.entry("markdown content", ""));

  /** Reads what stands above a text; a page with an empty head if nothing does. */
  static Preface of(List<String> lines) {
    Document page = Document.createShell("");
    int at = 0;
    while (at < lines.size() && at < MAX_LINES && lines.get(at).isBlank()) {
      at++;
    }
    boolean matter = at < lines.size() && lines.get(at).strip().equals("---");
    int end = matter ? frontMatter(lines, at + 1, page) : labels(lines, at, page);
    return new Preface(page, end);
  }

  private static int frontMatter(List<String> lines, int from, Document page) {
    for (int i = from; i < Math.min(lines.size(), from + MAX_LINES); i++) {
      if (lines.get(i).strip().equals("---")) {
        lines.subList(from, i).forEach(line -> put(line, page));
        return i + 1;
      }
    }
    return 0;
  }

  /** Lines with a known label, from the first on; the first must be the title's. */
  private static int labels(List<String> lines, int from, Document page) {
    int end = 0;
    for (int i = from; i < Math.min(lines.size(), from + MAX_LINES); i++) {
      boolean title = end > 0 || lines.get(i).startsWith("Title:");
      if (title && put(lines.get(i), page)) {
        end = i + 1;
      } else if (!lines.get(i).isBlank()) {
        return end;
      }
    }
    return end;
  }

  private static boolean put(String line, Document page) {
    int colon = line.indexOf(':');
    String name =
        colon <= 0 ? null : NAMES.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    if (name == null) {
      return false;
    }
    String value = unquoted(line.substring(colon + 1).strip());
    if (name.equals("title")) {
      page.title(value);
    } else if (!name.isEmpty() && !value.isEmpty()) {
      page.head().appendElement("meta").attr("property", name).attr("content", value);
    }
    return true;
  }

  private static String unquoted(String value) {
    String bounded = value.substring(0, Math.min(value.length(), MAX_VALUE));
    int last = bounded.length() - 1;
    boolean quoted =
        last > 0
            && (bounded.charAt(0) == '"' || bounded.charAt(0) == '\'')
            && bounded.charAt(last) == bounded.charAt(0);
    return quoted ? bounded.substring(1, last).strip() : bounded;
  }
}
