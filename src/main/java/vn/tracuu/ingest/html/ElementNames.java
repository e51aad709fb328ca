package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import vn.tracuu.ingest.line.Lines;

/**
 * What the attributes of elements say: the marks of an element, and those of its names by which
 * later stages look it up. A class or id is read once, however often it stands on the pages of a
 * site; how many are kept is bounded. Threads may share it.
 */
final class ElementNames {
  private static final Set<String> HIDING =
      Set.of(
          ".hidden",
          ".hide",
          ".d-none",
          ".sr-only",
          ".visually-hidden",
          ".visuallyhidden",
          ".invisible",
          ".screen-reader-text",
          ".screen-reader-only",
          ".sronly",
          ".aspnethidden",
          ".nodisplay",
          ".hide-accessible",
          ".accessible-hidden",
          ".a11y-hidden",
          ".element-invisible",
          ".element-hidden",
          ".assistive-text",
          ".offscreen",
          ".off-screen",
          ".hidden-accessible",
          ".ui-helper-hidden-accessible",
          ".ui-helper-hidden",
          ".aui-helper-hidden-accessible");

  /** Classes and ids that are kept at most, and the longest of them in UTF-16 units. */
  private static final int MAX_KEPT = 20_000;

  private static final int MAX_KEPT_LENGTH = 300;

  private final Set<String> wanted;
  private final Map<String, Names> classes = new ConcurrentHashMap<>();
  private final Map<String, Names> ids = new ConcurrentHashMap<>();

  /** What a class or id attribute says. */
  private record Names(int marks, List<String> wanted) {}

  /** The marks and names that the attributes of one element give it. */
  record Found(int marks, List<String> names) {}

  private static final Names NONE = new Names(0, List.of());

  private static final Found NOTHING = new Found(0, List.of());

  /** Looks for the names in {@code wanted}, and for those that speak of authors and sections. */
  ElementNames(Set<String> wanted) {
    this.wanted = wanted;
  }

  /** True if boxes of this tag are looked up. */
  boolean wants(String tag) {
    return wanted.contains(tag);
  }

  Found of(Element e) {
    if (e.attributesSize() == 0) {
      return NOTHING;
    }
    Attributes attributes = e.attributes();
    Names named = names(attributes.get("class"), '.', classes);
    Names id = names(attributes.get("id"), '#', ids);
    int marks = Marks.of(e, attributes) | named.marks | id.marks;
    List<String> found = joined(named.wanted, id.wanted);
    return marks == 0 && found.isEmpty() ? NOTHING : new Found(marks, found);
  }

  private static List<String> joined(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<String> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private Names names(String value, char sign, Map<String, Names> seen) {
    if (value.isEmpty()) {
      return NONE;
    }
    Names known = seen.get(value);
    if (known != null) {
      return known;
    }
    Names names = read(value, sign);
    if (value.length() <= MAX_KEPT_LENGTH && seen.size() < MAX_KEPT) {
      seen.put(value, names);
    }
    return names;
  }

  private Names read(String value, char sign) {
    boolean hides = false;
    boolean shows = false;
    List<String> found = List.of();
    int end;
    for (int at = startOf(value, 0); at < value.length(); at = startOf(value, end)) {
      end = endOf(value, at);
      String key = sign + value.substring(at, end);
      String lower = key.toLowerCase(Locale.ROOT);
      hides |= HIDING.contains(lower);
      shows |= lower.endsWith("-block") || lower.endsWith("-flex") || lower.indexOf(':') > 1;
      if (wanted.contains(key)
          || Bylines.isLowerName(lower)
          || SectionFinder.isLowerName(lower)
          || TitleBoxes.isLowerName(lower)) {
        found = joined(found, List.of(key));
      }
    }
    // a class that hides on some screens and shows on others (hidden md:block) hides not
    return new Names(Hints.of(value) | (hides && !shows ? Mark.UNSEEN : 0), found);
  }

  private static int startOf(String names, int at) {
    int i = at;
    while (i < names.length() && Lines.isBlank(names.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int endOf(String names, int at) {
    int i = at;
    while (i < names.length() && !Lines.isBlank(names.charAt(i))) {
      i++;
    }
    return i;
  }
}
