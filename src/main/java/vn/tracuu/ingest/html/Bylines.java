package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.tracuu.ingest.line.Lines;

/**
 * The short boxes near a text that speak of an author by their class, their link or their icon, in
 * document order.
 */
final class Bylines {
  static final List<String> USER_ICONS =
      List.of(".fa-user", ".icon-user", ".fa-pencil", ".bi-person");

  private static final List<String> WORDS = List.of("author", "byline", "tacgia", "tac-gia");
  private static final int MAX_LENGTH = 60;

  private static final int ANSWERS = 3;

  /** The text of a row of bylines, in UTF-16 units. */
  private static final int MAX_ROW = 300;

  private final Outline outline;
  private final int start;
  private final int end;

  /** Bylines between the lines {@code start} and {@code end}. */
  Bylines(Outline outline, int start, int end) {
    this.outline = outline;
    this.start = start;
    this.end = end;
  }

  /** True for a class that speaks of an author. */
  static boolean isName(String name) {
    return isLowerName(name.toLowerCase(Locale.ROOT));
  }

  /** {@link #isName} of a name that is in lower case already. */
  static boolean isLowerName(String name) {
    if (name.charAt(0) == '.') {
      for (String word : WORDS) {
        if (name.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Short boxes near the text whose class or link speaks of an author. */
  List<Box> find() {
    List<Box> bylines = new ArrayList<>();
    for (String name : outline.names()) {
      if (isName(name)) {
        outline.named(name).stream().filter(this::isByline).forEach(bylines::add);
      }
    }
    for (Box link : outline.named("a")) {
      if (isNear(link) && isAuthorPage(link.element.attr("href")) && isByline(link)) {
        bylines.add(link);
      }
    }
    for (String icon : USER_ICONS) {
      for (Box box : outline.named(icon)) {
        if (box.parent != null && isByline(box.parent)) {
          bylines.add(box.parent);
        }
      }
    }
    bylines.sort((a, b) -> Integer.compare(a.order, b.order));
    return bylines;
  }

  /**
   * The first byline and those beside it. A name that is said again and again within the text is
   * that of somebody who answers.
   *
   * @param author whether a text may be an author's name
   */
  List<Box> ofText(Spot spot, Predicate<String> author) {
    List<Box> found = find();
    found.removeIf(box -> !author.test(AuthorNames.bare(Lines.oneLine(box.element.text()))));
    found.removeIf(box -> isOfAnswer(box, found, spot));
    if (found.isEmpty()) {
      return found;
    }
    Box first = found.getFirst();
    Box around = first.parent == null || first.parent.parent == null ? first : first.parent.parent;
    boolean row = around.element.text().length() <= MAX_ROW;
    return found.stream()
        .filter(box -> box == first || (row ? around.holds(box) : box.parent == first.parent))
        .toList();
  }

  /** One of three or more of a class within the text, with text between them. */
  private static boolean isOfAnswer(Box box, List<Box> all, Spot spot) {
    String name = box.element.className();
    int[] lines =
        all.stream()
            .filter(other -> isWithin(other, spot) && other.element.className().equals(name))
            .mapToInt(other -> other.first)
            .distinct()
            .sorted()
            .toArray();
    return isWithin(box, spot)
        && lines.length >= ANSWERS
        && lines[lines.length - 1] - lines[0] >= 2 * (lines.length - 1);
  }

  private static boolean isWithin(Box box, Spot spot) {
    return box.first >= spot.first() && box.first <= spot.last() + 1;
  }

  private static boolean isAuthorPage(String address) {
    return address.contains("/tac-gia/") || address.contains("/author/");
  }

  private boolean isNear(Box box) {
    return box.end >= start && box.first < end;
  }

  private boolean isByline(Box box) {
    return !box.is(Mark.UNSEEN | Mark.COMMENTS | Mark.RELATED | Mark.NAVIGATION)
        && isNear(box)
        && box.element.text().length() <= MAX_LENGTH;
  }
}
