package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.ingest.line.Phrases;

/**
 * Finds the files that an article offers: links to documents, tables and archives within its text
 * or right below it, and documents that are shown in a frame there. What a list of other pages or a
 * box of the site offers is none of the article's.
 */
final class FileFinder {
  private static final int NOT_THE_ARTICLES =
      Mark.UNSEEN
          | Mark.NAVIGATION
          | Mark.FOOTER
          | Mark.ASIDE
          | Mark.COMMENTS
          | Mark.RELATED
          | Mark.ADVERT;

  /** Names that say what to do and not what the file is. */
  private static final Set<String> NO_NAMES =
      Set.of(
          "tải về",
          "tải xuống",
          "tải file",
          "tải tệp",
          "tải văn bản",
          "download",
          "tại đây",
          "xem",
          "xem tại đây",
          "xem chi tiết",
          "file đính kèm",
          "tệp đính kèm",
          "here",
          "pdf",
          "word");

  /** A link further below the text, or below another one, belongs to something else, in lines. */
  private static final int MAX_GAP = 8;

  /** How many boxes up from the one that holds the text its files may stand. */
  private static final int LEVELS_UP = 2;

  /** How often it was opened: {@code (30-lượt)}. */
  private static final Pattern COUNTER =
      Pattern.compile("(?iu) ?[(]\\d{1,9}[ -]?(?:lượt|lần)[^)]{0,20}[)]$");

  private static final int MAX_FILES = 100;
  private static final int MAX_CALL = 2_000;

  private final Outline outline;
  private final Spot spot;
  private final Box around;

  /** The first line below the text of which it is not known that no other list begins above it. */
  private int clear;

  private final List<FileLink> files = new ArrayList<>();
  private final Set<String> addresses = new HashSet<>();

  private FileFinder(Outline outline, Spot spot) {
    this.outline = outline;
    this.spot = spot;
    this.around = around();
    this.clear = spot.last() + 1;
  }

  /**
   * The files, in the order of the page.
   *
   * @param profiled boxes in which every link is a file
   */
  static List<FileLink> find(Outline outline, List<Box> profiled, Spot spot) {
    FileFinder finder = new FileFinder(outline, spot);
    int last = spot.last();
    finder.addFilesOfCard();
    for (Box link : outline.named("a")) {
      boolean named = isIn(profiled, link);
      if ((named && !isButton(link.element))
          || (finder.mayBeOurs(link, last) && isFile(link.element))) {
        last = Math.max(last, link.first);
        finder.add(name(link.element), link.element.attr("href"));
      }
    }
    for (Box frame : outline.frames) {
      boolean named = isIn(profiled, frame);
      if (named || finder.mayBeOurs(frame, last)) {
        finder.add(Lines.oneLine(frame.element.attr("title")), OutlineReader.shown(frame.element));
      }
    }
    return finder.files;
  }

  private static boolean isIn(List<Box> boxes, Box inner) {
    for (Box box : boxes) {
      if (box.holds(inner)) {
        return true;
      }
    }
    return false;
  }

  /** Every link in the rows of a card that hold its files; some are opened by a script. */
  private void addFilesOfCard() {
    List<Line> rows = outline.card == null ? List.of() : outline.card.files();
    for (Line row : rows) {
      for (Element link : row.box.element.getElementsByTag("a")) {
        String address = isButton(link) ? inScript(link.attr("onclick")) : link.attr("href");
        boolean file = FileLink.isFile(address) || (!isButton(link) && rows.size() > 0);
        if (file && !isView(link)) {
          add(name(link), address);
        }
      }
    }
  }

  private static boolean isView(Element link) {
    return Lines.oneLine(link.text()).toLowerCase(Locale.ROOT).contains("xem online");
  }

  /** The address of a file in the call of a script; "" if there is none. */
  private static String inScript(String call) {
    for (String quoted : call.length() > MAX_CALL ? new String[0] : call.split("['\"]", -1)) {
      if (FileLink.isFile(quoted)) {
        return quoted;
      }
    }
    return "";
  }

  /** The box that holds the whole text, and {@link #LEVELS_UP} up. */
  private Box around() {
    Box box = outline.boxes.getFirst();
    if (spot.last() >= outline.lines.size()) {
      return box;
    }
    box = outline.lines.get(spot.first()).box;
    while (box.parent != null && box.end <= spot.last()) {
      box = box.parent;
    }
    for (int i = 0; i < LEVELS_UP && box.parent != null; i++) {
      box = box.parent;
    }
    return box;
  }

  private boolean mayBeOurs(Box box, int last) {
    return box.first >= Math.min(spot.first(), Math.max(0, spot.title()))
        && box.first <= last + MAX_GAP
        && !box.is(NOT_THE_ARTICLES)
        && around.holds(box)
        && (box.first <= spot.last() || !anotherListBegins(box.first));
  }

  /** True if between the text and a line below it a list of other pages is announced. */
  private boolean anotherListBegins(int below) {
    int end = Math.min(below, outline.lines.size());
    while (clear < end && !announcesAnother(outline.lines.get(clear))) {
      clear++;
    }
    return clear < end;
  }

  private static boolean announcesAnother(Line line) {
    return Phrases.isRelatedHeading(line.text) || line.box.is(NOT_THE_ARTICLES & ~Mark.UNSEEN);
  }

  /** Opens a window on the page itself: a preview. */
  private static boolean isButton(Element link) {
    String address = link.attr("href").strip();
    return address.isEmpty()
        || address.startsWith("#")
        || address.regionMatches(true, 0, "javascript:", 0, "javascript:".length());
  }

  private static boolean isFile(Element link) {
    return !isButton(link)
        && (FileLink.isFile(link.attr("href")) || FileLink.isNamed(Lines.oneLine(link.text())));
  }

  /** What the link says; where a part of it is set off, that ({@code Tải về: <b>12-KH.pdf</b>}). */
  private static String name(Element link) {
    Element bold = link.getElementsByTag("strong").first();
    String text =
        COUNTER.matcher(Lines.oneLine((bold == null ? link : bold).text())).replaceFirst("");
    boolean says = !text.isEmpty() && !NO_NAMES.contains(text.toLowerCase(Locale.ROOT));
    String title = Lines.oneLine(link.attr("title"));
    return says ? text : NO_NAMES.contains(title.toLowerCase(Locale.ROOT)) ? "" : title;
  }

  private void add(String name, String address) {
    if (files.size() < MAX_FILES && !address.isBlank() && addresses.add(address)) {
      files.add(new FileLink(name, address));
    }
  }
}
