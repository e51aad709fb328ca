package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * Finds where on its site an article stands ({@code Tin tức > Xây dựng Đảng}): what its system
 * shows, else the trail of links that is called breadcrumb, else the metadata. The site's front
 * page and the article itself are no sections.
 */
final class SectionFinder {
  private static final Set<String> HOME =
      Set.of("trang chủ", "trang nhất", "trang chính", "trang đầu", "home", "homepage", "index");

  private static final String BETWEEN = "[>\u203A\u00BB\u2192/|]";

  private static final int MAX_NAME = 80;
  private static final int MAX_NAMES = 6;

  /** A box of more elements than this is no trail; also the bound of the work here. */
  private static final int MAX_ELEMENTS = 80;

  private final Outline outline;
  private final String title;

  SectionFinder(Outline outline, String title) {
    this.outline = outline;
    this.title = Title.plain(title);
  }

  /** True for a class or id that says breadcrumb. */
  static boolean isName(String name) {
    return isLowerName(name.toLowerCase(Locale.ROOT));
  }

  /** {@link #isName} of a name that is in lower case already. */
  static boolean isLowerName(String name) {
    return name.contains("breadcrumb") || name.contains("bread-crumb");
  }

  /** The section; null if the page names none. */
  @Nullable String find(Metadata metadata, LinkedData data, List<Box> profiled) {
    for (Box box : profiled) {
      String shown = section(names(box.element));
      if (shown != null) {
        return shown;
      }
    }
    for (Box box : trails()) {
      String shown = section(names(box.element));
      if (shown != null) {
        return shown;
      }
    }
    String linked = section(data.trail);
    return linked != null
        ? linked
        : section(List.of(metadata.get("article:section", "articlesection"), data.section));
  }

  /** The boxes that are called breadcrumb, in document order. */
  private Iterable<Box> trails() {
    TreeMap<Integer, Box> trails = new TreeMap<>();
    for (String name : outline.names()) {
      if (isName(name)) {
        outline.named(name).stream()
            .filter(box -> box.orderEnd - box.order <= MAX_ELEMENTS)
            .forEach(box -> trails.put(box.order, box));
      }
    }
    return trails.values();
  }

  /** The items of a list, else the links, else what stands between the signs of a line. */
  private static List<String> names(Element trail) {
    List<String> names = new ArrayList<>();
    for (Element item : trail.getElementsByTag("li")) {
      if (item.parent() == null || item.parent().closest("li") == null) {
        Element link = item.getElementsByTag("a").first();
        names.add(link == null ? item.text() : link.text());
      }
    }
    if (names.isEmpty()) {
      trail.getElementsByTag("a").forEach(link -> names.add(link.text()));
    }
    return names.isEmpty() ? List.of(trail.text().split(BETWEEN, MAX_NAMES + 2)) : names;
  }

  private @Nullable String section(List<String> names) {
    List<String> sections = new ArrayList<>();
    for (String name : names) {
      String bare = bare(Lines.oneLine(name));
      boolean known = !sections.isEmpty() && sections.getLast().equals(bare);
      if (!known && isSection(bare)) {
        sections.add(bare);
      }
    }
    return sections.isEmpty() || sections.size() > MAX_NAMES
        ? null
        : String.join(Origin.SECTION_SEPARATOR, sections);
  }

  private boolean isSection(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && !HOME.contains(name.toLowerCase(Locale.ROOT))
        && !Title.plain(name).equals(title)
        && VietnameseDates.find(name).isEmpty();
  }

  /** Without the arrows and strokes around it. */
  private static String bare(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && !isOfName(name.charAt(start))) {
      start++;
    }
    while (end > start && !isOfName(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "()\"'\u201C\u201D".indexOf(c) >= 0;
  }
}
