package vn.tracuu.ingest.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tracuu.article.Block;

/**
 * Lines and lists of links that recur over the pages of one site, found by {@link SiteSurvey}:
 * chrome that no rule knows. A list recurs at its place with other titles, as {@link LinkLists}
 * tells, and is dropped whole. A recurring line is dropped only as part of a box that holds nothing
 * else, and only if no box of the same shape beside it holds text of this page's own: what articles
 * really share, such as the formulas of legal texts, stands among paragraphs of the same shape and
 * stays. Immutable.
 */
public final class SiteChrome {
  /** Nothing is known of the site. */
  public static final SiteChrome NONE =
      new SiteChrome(Set.of(), Set.of(), Set.of(), Set.of(), CaptureChrome.NONE);

  private final Set<String> recurring;
  private final Set<String> lists;
  private final Set<String> titles;
  private final Set<String> blocks;
  private final CaptureChrome texts;
  private final String fingerprint;

  /**
   * What recurs on a site.
   *
   * @param recurring lines, as they are
   * @param lists lists of links, by their place
   * @param titles headings that many pages bear, in plain form
   * @param blocks lines of texts that stand around the articles of other pages
   * @param texts what recurs on its captured texts
   */
  SiteChrome(
      Set<String> recurring,
      Set<String> lists,
      Set<String> titles,
      Set<String> blocks,
      CaptureChrome texts) {
    this.recurring = Set.copyOf(recurring);
    this.lists = Set.copyOf(lists);
    this.titles = Set.copyOf(titles);
    this.blocks = Set.copyOf(blocks);
    this.texts = texts;
    this.fingerprint =
        size() == 0 ? "" : digest(List.of(recurring, lists, titles, blocks, texts.recurring()));
  }

  /** How many lines, lists and headings recur. */
  public int size() {
    return recurring.size()
        + lists.size()
        + titles.size()
        + blocks.size()
        + texts.recurring().size();
  }

  /** Another text whenever other lines or lists recur; "" where nothing does. */
  public String fingerprint() {
    return fingerprint;
  }

  /** What recurs on the site's captured texts. */
  public CaptureChrome texts() {
    return texts;
  }

  private static String digest(List<Set<String>> sets) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Set<String> set : sets) {
        for (String one : new TreeSet<>(set)) {
          sha256.update((one + "\n").getBytes(StandardCharsets.UTF_8));
        }
        sha256.update((byte) 0);
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Headings that many pages of the site bear, in plain form. */
  Set<String> titles() {
    return titles;
  }

  /** True if all that is kept of a page is a block of its site. */
  boolean isAllOf(Outline outline) {
    boolean any = false;
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        if (!blocks.contains(line.text)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** Drops the recurring lists and boxes among the lines that are kept so far. */
  void drop(Outline outline) {
    if (!lists.isEmpty()) {
      dropLists(outline);
    }
    if (!recurring.isEmpty()) {
      dropLines(outline);
    }
  }

  private void dropLists(Outline outline) {
    for (LinkLists.Found found : LinkLists.of(outline)) {
      if (lists.contains(found.place())) {
        for (Line line : outline.lines.subList(found.box().first, found.box().end)) {
          line.drop(Reasons.SITE_LIST);
        }
      }
    }
  }

  private void dropLines(Outline outline) {
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
        if (!ownShapes.contains(place(box)) && !headsOwnText(outline, line, box)) {
          line.drop(Reasons.SITE);
        }
      }
    }
  }

  /** A heading that articles share ({@code Kết quả}): the text below it is the page's own. */
  private boolean headsOwnText(Outline outline, Line heading, Box box) {
    Box section = box.parent;
    int next = heading.index + 1;
    if (heading.kind != Block.Kind.HEADING || section == null) {
      return false;
    }
    while (next < section.end && outline.lines.get(next).dropped != null) {
      next++;
    }
    return next < section.end && !recurring.contains(outline.lines.get(next).text);
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
