package vn.tracuu.ingest.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The letterhead of a page, which is set in two columns so near each other that no gap tells: what
 * stands left of the column of the motto is the issuer and the number, what is right of it the
 * motto and the day. The column's edge is the free strip left of the motto's first letter.
 */
final class PdfSides {
  /** Without marks, which may stand as characters of their own, and without blanks. */
  private static final List<String> MOTTO = List.of("CONGHOAXAHOI", "DOCLAPTUDO");

  private static final char BAR_D = '\u0110';

  /** Rows above and below the motto that may be of the letterhead. */
  private static final int ABOVE = 4;

  private static final int BELOW = 9;
  private static final float MIN_GUTTER = 2.5f;

  /** Where a letterhead stands, and where its columns part. */
  private record Region(int first, int end, float gutter) {}

  private PdfSides() {}

  /**
   * Takes the letterheads out of a page's characters.
   *
   * @param glyphs those of letterheads are removed
   */
  static List<PdfFlow.Item> take(List<Glyph> glyphs, int page, FontRuns fonts) {
    List<List<Glyph>> rows = PdfLines.rows(glyphs);
    List<PdfFlow.Item> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).sort(Comparator.comparingDouble(Glyph::x));
      float motto = motto(rows.get(i));
      if (motto > 0) {
        for (int near = Math.max(0, i - 3); near < Math.min(rows.size(), i + ABOVE); near++) {
          float other = motto(rows.get(near));
          motto = other > 0 ? Math.min(motto, other) : motto;
        }
        Region region = region(rows, i, motto);
        if (region != null) {
          items.add(item(rows.subList(region.first(), region.end()), region, page, fonts));
          Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
          rows.subList(region.first(), region.end()).forEach(taken::addAll);
          glyphs.removeIf(taken::contains);
          i = region.end() - 1;
        }
      }
    }
    return items;
  }

  /** Where the motto begins in a row; 0 if it has none. */
  private static float motto(List<Glyph> row) {
    StringBuilder text = new StringBuilder();
    List<Glyph> of = new ArrayList<>();
    for (Glyph g : row) {
      String bare = Normalizer.normalize(g.text(), Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
      for (int i = 0; i < bare.length(); i++) {
        if (Character.isLetter(bare.charAt(i))) {
          text.append(bare.charAt(i) == BAR_D ? 'D' : bare.charAt(i));
          of.add(g);
        }
      }
    }
    for (String words : MOTTO) {
      int at = text.indexOf(words);
      if (at >= 0) {
        return of.get(at).x();
      }
    }
    return 0;
  }

  /** The rows around the motto that leave one strip free. */
  private static @Nullable Region region(List<List<Glyph>> rows, int at, float motto) {
    int first = at;
    int end = at + 1;
    float[] strip = strip(rows.subList(first, end), motto);
    while (strip != null && first > 0 && at - first < ABOVE) {
      float[] wider = strip(rows.subList(first - 1, end), motto);
      if (wider == null || isNear(rows, first - 1)) {
        break;
      }
      strip = wider;
      first--;
    }
    while (strip != null && end < rows.size() && end - at < BELOW) {
      float[] longer = strip(rows.subList(first, end + 1), motto);
      if (longer == null || isBody(rows.get(end), longer)) {
        break;
      }
      strip = longer;
      end++;
    }
    return strip != null && hasLeft(rows.subList(first, end), strip[0])
        ? new Region(first, end, (strip[0] + strip[1]) / 2)
        : null;
  }

  /** Text of another paper above is further away than a line. */
  private static boolean isNear(List<List<Glyph>> rows, int i) {
    return rows.get(i + 1).getFirst().y() - rows.get(i).getFirst().y()
        > 4 * rows.get(i).getFirst().size();
  }

  private static boolean hasLeft(List<List<Glyph>> rows, float edge) {
    return rows.stream().anyMatch(row -> row.stream().anyMatch(g -> g.right() <= edge + 1));
  }

  /** A row that begins what comes behind: of the text's first words, or alone in the middle. */
  private static boolean isBody(List<Glyph> row, float[] strip) {
    StringBuilder text = new StringBuilder();
    row.forEach(g -> text.append(g.text()));
    String start = text.toString().strip().toLowerCase(Locale.ROOT);
    boolean words =
        start.startsWith("k\u00EDnh g")
            || start.startsWith("k\u00EDnhg")
            || PaperType.whole(text.toString()).isPresent();
    row.sort(Comparator.comparingDouble(Glyph::x));
    boolean rightOnly = row.getFirst().x() >= strip[1] - 1;
    return words || (rightOnly && !start.contains("ng\u00E0y"));
  }

  /** The free strip next to the motto on its left: from where to where; null if there is none. */
  private static float @Nullable [] strip(List<List<Glyph>> rows, float motto) {
    float left = 0;
    float right = motto;
    List<Glyph> all = new ArrayList<>();
    rows.forEach(all::addAll);
    all.sort(Comparator.comparingDouble(Glyph::x));
    float reach = 0;
    float from = -1;
    float to = -1;
    for (Glyph g : all) {
      if (g.x() - reach >= MIN_GUTTER && reach > 0 && g.x() <= motto + 1) {
        from = reach;
        to = g.x();
      }
      reach = Math.max(reach, g.right());
      if (g.x() > motto + 1) {
        break;
      }
    }
    boolean leftOnly = !all.isEmpty() && all.getFirst().x() >= motto - 1;
    return leftOnly ? new float[] {left, right} : from < 0 ? null : new float[] {from, to};
  }

  private static PdfFlow.Item item(
      List<List<Glyph>> rows, Region region, int page, FontRuns fonts) {
    List<Glyph> left = new ArrayList<>();
    List<Glyph> right = new ArrayList<>();
    for (List<Glyph> row : rows) {
      row.forEach(g -> (g.x() + g.width() / 2 < region.gutter() ? left : right).add(g));
    }
    List<String> bodies = joined(lines(left, page, fonts));
    Piece piece = Piece.row(List.of(bodies, lines(right, page, fonts)));
    Glyph first = rows.getFirst().getFirst();
    PdfLine.Segment place = new PdfLine.Segment("", 0, 0, 0);
    return new PdfFlow.Item(
        new PdfLine(List.of(place), page, first.y(), first.size(), true), piece);
  }

  /** A name that goes on over the edge of its column. */
  private static List<String> joined(List<String> lines) {
    List<String> joined = new ArrayList<>();
    for (String line : lines) {
      boolean goesOn =
          !joined.isEmpty()
              && PaperLine.isCapitals(line)
              && PaperLine.isCapitals(joined.getLast())
              && !Bodies.isBody(line)
              && !Letterhead.isNumber(joined.getLast())
              && !Letterhead.isNumber(line);
      if (goesOn) {
        joined.add(joined.removeLast() + " " + line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static List<String> lines(List<Glyph> glyphs, int page, FontRuns fonts) {
    return PdfLines.of(glyphs, page, fonts, true).stream()
        .map(line -> line.text().replace('\t', ' '))
        .toList();
  }
}
