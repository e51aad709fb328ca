package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the boxes of a page that are lists of links by their build, teasers included, and says
 * where on the page each stands and how it is built: a box "most read" shows other titles on every
 * page, but the same number of them, in the same markup, at the same place.
 *
 * <p>What holds most of the text is no such list, nor is what its author may have written into it:
 * a list straight in the text, without a class of its own, and one of files or of notes.
 */
final class LinkLists {
  /** A line with more of its text in links leads to another page. */
  private static final double LINK = 0.7;

  private static final int MIN_LINKS = 2;

  /** At least one line in so many is a link: a teaser has a title, a summary and a date. */
  private static final int LINES_A_LINK = 3;

  /** A list of more lines, or of more elements, is not a site's own. */
  private static final int MAX_LINES = 100;

  private static final int MAX_ELEMENTS = 1_000;

  private final Outline outline;

  /** Before each line, the number of lines that are links, and the text that is kept. */
  private final int[] links;

  private final int[] kept;
  private final Box text;

  /**
   * A list that is kept in whole or in part.
   *
   * @param place where it stands and how it is built: equal for the same list on another page
   */
  record Found(Box box, String place) {}

  private LinkLists(Outline outline) {
    this.outline = outline;
    links = new int[outline.lines.size() + 1];
    kept = new int[outline.lines.size() + 1];
    for (Line line : outline.lines) {
      int i = line.index;
      links[i + 1] = links[i] + (line.linkDensity() > LINK ? 1 : 0);
      kept[i + 1] = kept[i] + (line.dropped == null ? line.length() : 0);
    }
    text = text();
  }

  /** The lists of a page whose text was found. */
  static List<Found> of(Outline outline) {
    return new LinkLists(outline).find();
  }

  private List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (Box box : outline.boxes) {
      if (isList(box) && isOfTheSite(box) && !leadsToFilesOrNotes(box)) {
        found.add(new Found(box, place(box)));
      }
    }
    return found;
  }

  /** The smallest box that holds more than half of the text that is kept. */
  private Box text() {
    Box holding = outline.boxes.getFirst();
    for (Box box : outline.boxes) {
      if (holding.holds(box) && isMost(box)) {
        holding = box;
      }
    }
    return holding;
  }

  private boolean isMost(Box box) {
    return 2 * (kept[box.end] - kept[box.first]) > kept[kept.length - 1];
  }

  private boolean isList(Box box) {
    int lines = box.end - box.first;
    int linked = links[box.end] - links[box.first];
    return box.block
        && linked >= MIN_LINKS
        && lines <= MAX_LINES
        && linked * LINES_A_LINK >= lines
        && kept[box.end] > kept[box.first]
        && box.orderEnd - box.order <= MAX_ELEMENTS
        && !isMost(box);
  }

  /**
   * Outside of the text; or inside, but in a box with a name, as systems give and authors don't.
   */
  private boolean isOfTheSite(Box box) {
    if (!text.holds(box)) {
      return true;
    }
    for (Box b = box; b != null && b != text; b = b.parent) {
      if (b.element.hasAttr("class") || b.element.hasAttr("id")) {
        return true;
      }
    }
    return false;
  }

  private boolean leadsToFilesOrNotes(Box list) {
    for (int i = list.order; i < list.orderEnd; i++) {
      Box box = outline.boxes.get(i);
      if (box.element.nameIs("a")) {
        String address = box.element.attr("href");
        if (address.startsWith("#") || FileLink.isFile(address)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The names of the boxes around it, and below it the tags of the blocks and links inside. */
  private String place(Box list) {
    StringBuilder place = new StringBuilder();
    for (Box box = list; box != null; box = box.parent) {
      place.append(box.element.normalName());
      appendName(place.append('.'), box.element.className());
      appendName(place.append('#'), box.element.id());
      place.append(' ');
    }
    place.append('\n');
    for (int i = list.order + 1; i < list.orderEnd; i++) {
      Box box = outline.boxes.get(i);
      if (box.end > box.first && (box.block || box.element.nameIs("a"))) {
        place.append(box.depth - list.depth).append(box.element.normalName()).append(' ');
      }
    }
    return place.toString();
  }

  /** Figures count pages and boxes ({@code post-1234}): which one it is does not matter. */
  private static void appendName(StringBuilder place, String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean figure = c >= '0' && c <= '9';
      if (!figure || i == 0 || name.charAt(i - 1) < '0' || name.charAt(i - 1) > '9') {
        place.append(figure ? '0' : c);
      }
    }
  }
}
