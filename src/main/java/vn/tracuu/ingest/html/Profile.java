package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a content management system puts the parts of an article.
 *
 * @param name its name, for reports
 * @param when what a page of the system holds; one of the alternatives must be there in full
 * @param document true if its pages are documents, whose date is the one that they bear
 * @param parts the selectors of each part, the surest first
 */
record Profile(String name, List<List<String>> when, boolean document, Parts parts) {
  /** The selectors by part. */
  record Parts(
      List<Outline.Selector> title,
      List<Outline.Selector> lead,
      List<Outline.Selector> body,
      List<Outline.Selector> also,
      List<Outline.Selector> date,
      List<Outline.Selector> author,
      List<Outline.Selector> source,
      List<Outline.Selector> section,
      List<Outline.Selector> files,
      List<Outline.Selector> drop) {
    private Stream<Outline.Selector> all() {
      return Stream.of(title, lead, body, also, date, author, source, section, files, drop)
          .flatMap(List::stream);
    }
  }

  /** The names by which its selectors are looked up, and those that tell its pages. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    when.forEach(names::addAll);
    parts.all().filter(part -> !part.isTag()).forEach(selector -> names.add(selector.key()));
    return names;
  }

  /** True if the page holds all names of one of the alternatives. */
  boolean fits(Set<String> names) {
    for (List<String> all : when) {
      if (names.containsAll(all)) {
        return true;
      }
    }
    return false;
  }

  /** The boxes of the first selector of a part that finds any with text. */
  static List<Box> find(Outline outline, List<Outline.Selector> selectors) {
    for (Outline.Selector selector : selectors) {
      List<Box> found = new ArrayList<>();
      for (Box box : outline.select(selector)) {
        if (box.end > box.first || box.element.hasText()) {
          found.add(box);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
