package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import vn.tracuu.ingest.line.Lines;

/**
 * What the attributes of elements say: the marks of an element, and those of its names by which
 * later stages look it up. A class or id is read once, however often it stands on the pages of a
 * site. Threads may share it.
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

  private static final String ADDRESS = "mainEntityOfPage";

  private final Set<String> wanted;
  private final Known<Names> classes = new Known<>();
  private final Known<Names> ids = new Known<>();
  private final HidingStyles styles = new HidingStyles();

  /** What a class or id attribute says. */
  private record Names(int marks, List<String> wanted) {}

  /**
   * What the attributes of one element say.
   *
   * @param address whether it holds the page's own address
   */
  record Found(int marks, List<String> names, boolean address) {}

  private static final Names NONE = new Names(0, List.of());

  private static final Found NOTHING = new Found(0, List.of(), false);

  /** Looks for the names in {@code wanted}, and for those that speak of authors and sections. */
  ElementNames(Set<String> wanted) {
    this.wanted = wanted;
  }

  Found of(Element e) {
    int left = e.attributesSize();
    if (left == 0) {
      return NOTHING;
    }
    Attributes attributes = e.attributes();
    String name = attributes.get("class");
    String key = attributes.get("id");
    Names named = name.isEmpty() ? NONE : classes.get(name, value -> read(value, '.'));
    Names id = key.isEmpty() ? NONE : ids.get(key, value -> read(value, '#'));
    int marks = named.marks | id.marks;
    boolean address = false;
    left -= (name.isEmpty() ? 0 : 1) + (key.isEmpty() ? 0 : 1);
    if (left > 0) {
      marks |= Marks.of(attributes);
      marks |= styles.hides(e, attributes.get("style")) ? Mark.UNSEEN : 0;
      address = attributes.get("itemprop").equals(ADDRESS);
    }
    List<String> found = joined(named.wanted, id.wanted);
    return marks == 0 && found.isEmpty() && !address ? NOTHING : new Found(marks, found, address);
  }

  /** True if an element holds the page's own address. */
  static boolean saysAddress(Element e) {
    return e.attributesSize() > 0 && e.attributes().get("itemprop").equals(ADDRESS);
  }

  private static List<String> joined(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() ? b : a;
    }
    List<String> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
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
