package vn.tracuu.ingest.html;

import java.util.List;
import java.util.Set;
import vn.tracuu.ingest.line.VietnameseDates;

/**
 * Lines that recur at the same end of the captured texts of one site, found by {@link
 * CaptureSurvey}: menus, boxes, footers, and counters, whose figures change. A line is dropped only
 * outside of the core of a text and beside another one that recurs, and never a date, a credit or
 * what stands right above a date. Immutable.
 */
public final class CaptureChrome {
  /** Nothing is known of the site. */
  public static final CaptureChrome NONE = new CaptureChrome(Set.of());

  private final Set<String> recurring;

  /**
   * What recurs.
   *
   * @param recurring lines as {@link #key} files them
   */
  CaptureChrome(Set<String> recurring) {
    this.recurring = Set.copyOf(recurring);
  }

  /** The lines that recur, as they are filed. */
  Set<String> recurring() {
    return recurring;
  }

  /** Drops the recurring lines. */
  void drop(Outline outline) {
    if (recurring.isEmpty()) {
      return;
    }
    List<Line> lines = kept(outline);
    List<Traits> traits = lines.stream().map(Traits::of).toList();
    Core core = Core.of(lines, traits);
    boolean[] recurs = new boolean[lines.size()];
    for (int i = 0; i < recurs.length; i++) {
      recurs[i] = isOutside(core, i) && recurring.contains(key(lines.get(i), core, i));
    }
    for (int i = 0; i < recurs.length; i++) {
      boolean beside = i == 0 || i == recurs.length - 1 || recurs[i - 1] || recurs[i + 1];
      boolean aboveDate = i + 1 < recurs.length && traits.get(i + 1).isDateOnly();
      boolean own = traits.get(i).isDateOnly() || traits.get(i).credit();
      if (recurs[i] && beside && !aboveDate && !own) {
        lines.get(i).drop(Reasons.SITE_END);
      }
    }
  }

  static List<Line> kept(Outline outline) {
    return outline.lines.stream().filter(line -> line.dropped == null).toList();
  }

  static boolean isOutside(Core core, int line) {
    return !core.isEmpty() && !core.holds(line);
  }

  /**
   * The end of the text that a line is at, and the line, with any figure for those of a counter.
   */
  static String key(Line line, Core core, int at) {
    String end = at < core.first() ? "above\n" : "below\n";
    boolean date = VietnameseDates.find(line.text).isPresent();
    return end + (date ? line.text : withoutFigures(line.text));
  }

  private static String withoutFigures(String text) {
    StringBuilder counter = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean figure = c >= '0' && c <= '9';
      boolean inNumber =
          (c == '.' || c == ',')
              && !counter.isEmpty()
              && counter.charAt(counter.length() - 1) == '0';
      if (!figure && !inNumber) {
        counter.append(c);
      } else if (figure && (counter.isEmpty() || counter.charAt(counter.length() - 1) != '0')) {
        counter.append('0');
      }
    }
    return counter.toString();
  }
}
