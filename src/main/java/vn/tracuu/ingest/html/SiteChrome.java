package vn.tracuu.ingest.html;

import java.util.HashSet;
import java.util.Set;

/**
 * Lines that recur over the pages of one site, found by {@link SiteSurvey}: chrome that no rule
 * knows. A recurring line is dropped only as part of a box that holds nothing else, and only if no
 * box of the same shape beside it holds text of this page's own: what articles really share, such
 * as the formulas of legal texts, stands among paragraphs of the same shape and stays. Immutable.
 */
public final class SiteChrome {
  /** Nothing is known of the site. */
  public static final SiteChrome NONE = new SiteChrome(Set.of());

  private final Set<String> recurring;

  SiteChrome(Set<String> recurring) {
    this.recurring = Set.copyOf(recurring);
  }

  /** How many lines recur. */
  public int size() {
    return recurring.size();
  }

  /** Drops the recurring boxes among the lines that are kept so far. */
  void drop(Outline outline) {
    if (recurring.isEmpty()) {
      return;
    }
    int[] own = new int[outline.lines.size() + 1];
    Set<String> ownShapes = new HashSet<>();
    for (Line line : outline.lines) {
      boolean isOwn = line.dropped == null && !recurring.contains(line.text);
      own[line.index + 1] = own[line.index] + (isOwn ? 1 : 0);
      if (isOwn) {
        ownShapes.add(place(line.box));
      }
    }
    for (Line line : outline.lines) {
      if (line.dropped == null && recurring.contains(line.text) && own[outline.lines.size()] > 0) {
        Box box = largestWithoutOwn(line.box, own);
        if (!ownShapes.contains(place(box))) {
          line.drop(Reasons.SITE);
        }
      }
    }
  }

  /** The largest box around that holds no line of the page's own. */
  private static Box largestWithoutOwn(Box box, int[] own) {
    Box largest = box;
    for (Box b = box; b != null && own[b.end] == own[b.first]; b = b.parent) {
      largest = b;
    }
    return largest;
  }

  /** The box's parent and its shape: equal for paragraphs beside each other. */
  private static String place(Box box) {
    int parent = box.parent == null ? -1 : box.parent.order;
    return parent + " " + box.element.normalName() + " " + box.element.className();
  }
}
