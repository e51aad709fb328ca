package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins the lines of pages to paragraphs, also over the ends of pages: a line goes on where the
 * next one's first word had no room in it, or where that begins with a small letter and no sentence
 * ended.
 */
final class PdfParagraphs {
  /** What begins a paragraph wherever it stands. */
  private static final Pattern STARTER =
      Pattern.compile(
          "(?U)(?:\u0110i\u1EC1u|\u0110I\u1EC0U) \\d{1,3}[a-z\u0111]? ?[.:].*"
              + "|(?:Ch\u01B0\u01A1ng|CH\u01AF\u01A0NG|M\u1EE5c|M\u1EE4C|Ph\u1EA7n|PH\u1EA6N) [IVXL\\d]{1,5}\\b.*"
              + "|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)] ?\\p{Lu}.*|[IVX]{1,5}[.)] ?\\p{Lu}.*|[a-z\u0111]{1,2}\\) ?\\S.*"
              + "|[+\u2022*\u25CF\u2013\uF0B7\u2212] .*"
              + "|\\((?:[Bb]an h\u00E0nh|[Kk]\u00E8m theo|\u0110\u00EDnh k\u00E8m)\\b.*|(?:C\u0103n c\u1EE9|Theo \u0111\u1EC1 ngh\u1ECB|X\u00E9t \u0111\u1EC1 ngh\u1ECB|K\u00EDnh g\u1EEDi|N\u01A1i nh\u1EADn)\\b.*");

  private static final Pattern DASH = Pattern.compile("[-\u2212] ?\\S.*");
  private static final String LEADERS = ".....";
  private static final int MIN_HEADING = 6;

  /** Two words, not a number. */
  private static final Pattern HEADING =
      Pattern.compile("^\\W*\\p{Lu}+[ ,]+\\p{Lu}{2,}|\\p{Lu}{2,} \\p{Lu}{2,}");

  private static final String SENTENCE_ENDS = ".;:!?";

  private final float[] lefts;
  private final float[] rights;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private @Nullable PdfLine last;

  private PdfParagraphs(List<List<PdfFlow.Item>> pages) {
    lefts = new float[pages.size()];
    rights = new float[pages.size()];
    for (int i = 0; i < pages.size(); i++) {
      margins(pages.get(i), i);
    }
  }

  static List<Piece> of(List<List<PdfFlow.Item>> pages) {
    PdfParagraphs paragraphs = new PdfParagraphs(pages);
    pages.forEach(page -> page.forEach(paragraphs::add));
    paragraphs.close();
    return paragraphs.pieces;
  }

  /** The most common left edge, and the right edge that a tenth of the lines go beyond. */
  private void margins(List<PdfFlow.Item> page, int i) {
    float[] left = edges(page, true);
    float[] right = edges(page, false);
    if (left.length == 0) {
      rights[i] = Float.MAX_VALUE;
      return;
    }
    lefts[i] = mode(left);
    rights[i] = right[Math.max(0, right.length - 1 - right.length / 8)];
  }

  private static float[] edges(List<PdfFlow.Item> page, boolean left) {
    List<PdfLine> lines =
        page.stream().filter(item -> item.row() == null).map(PdfFlow.Item::line).toList();
    float[] edges = new float[lines.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = left ? lines.get(i).left() : lines.get(i).right();
    }
    Arrays.sort(edges);
    return edges;
  }

  private static float mode(float[] sorted) {
    float best = sorted[0];
    int most = 0;
    for (int i = 0, j = 0; i < sorted.length; i++) {
      while (sorted[i] - sorted[j] > 3) {
        j++;
      }
      if (i - j + 1 > most) {
        most = i - j + 1;
        best = sorted[j];
      }
    }
    return best;
  }

  private void add(PdfFlow.Item item) {
    if (item.row() != null) {
      close();
      pieces.add(item.row());
      return;
    }
    PdfLine line = item.line();
    if (last != null && goesOn(last, line)) {
      append(open, line.text());
    } else {
      close();
      open.append(line.text());
    }
    last = line;
  }

  private void close() {
    if (!open.isEmpty()) {
      pieces.add(Piece.paragraph(open.toString()));
    }
    open.setLength(0);
    last = null;
  }

  /** Text of lines that belong together, on one line. */
  static String joined(List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    for (PdfLine line : lines) {
      append(text, line.text().replace('\t', ' '));
    }
    return text.toString();
  }

  /** A hyphen at the end of a line ({@code 06/2021/NĐ-}) is followed by no blank. */
  private static void append(StringBuilder text, String line) {
    int end = text.length() - 1;
    boolean soft = end > 0 && text.charAt(end) == '\u00AD';
    if (soft) {
      text.setLength(end);
    }
    boolean hyphen =
        soft
            || (end > 0
                && (text.charAt(end) == '-' || text.charAt(end) == '/')
                && Character.isLetterOrDigit(text.charAt(end - 1)));
    text.append(text.isEmpty() || hyphen ? "" : " ").append(line);
  }

  private boolean goesOn(PdfLine a, PdfLine b) {
    if (!a.isOne() || !b.isOne() || isOtherSize(a, b) || isApart(a, b)) {
      return false;
    }
    String before = a.text();
    String text = b.text();
    boolean ended = SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean indented = b.left() > lefts[b.page()] + 8;
    if (PaperLine.isCapitals(before) != PaperLine.isCapitals(text) && isHeading(before, text)) {
      return false;
    }
    if (before.endsWith(LEADERS) || before.endsWith("\u2026")) {
      return Character.isLowerCase(text.codePointAt(0)); // a form's line to be filled
    }
    if (STARTER.matcher(text).matches() && (ended || indented || !isFull(a, b))) {
      return false;
    }
    if (DASH.matcher(text).matches() && (ended || indented || !isFull(a, b))) {
      return false;
    }
    boolean small = Character.isLowerCase(text.codePointAt(0));
    if (isCentred(a) && isCentred(b)) {
      return small && !ended;
    }
    if (isFull(a, b)) {
      return !ended || !indented || small;
    }
    return small && !ended && a.right() > 0.6f * rights[a.page()];
  }

  /** Where capitals end or begin, whole words of them, a heading does. */
  private static boolean isHeading(String before, String text) {
    String capitals = PaperLine.isCapitals(before) ? before : text;
    return HEADING.matcher(capitals).find()
        && capitals.codePoints().filter(Character::isLetter).count() >= MIN_HEADING;
  }

  private static boolean isOtherSize(PdfLine a, PdfLine b) {
    return Math.max(a.size(), b.size()) > 1.15f * Math.min(a.size(), b.size());
  }

  /** More than two lines apart on a page, or above: another column. */
  private static boolean isApart(PdfLine a, PdfLine b) {
    return a.page() == b.page() && b.y() - a.y() > 2.4f * a.size();
  }

  /** Whether the first word of the next line had no room. */
  private boolean isFull(PdfLine a, PdfLine b) {
    float room = rights[a.page()] - a.right();
    return room < b.segments().getFirst().firstWord() + 0.5f * a.size();
  }

  private boolean isCentred(PdfLine line) {
    float left = line.left() - lefts[line.page()];
    float right = rights[line.page()] - line.right();
    return left > 12 && right > 6 && Math.abs(left - right) < 0.25f * Math.max(left, right) + 6;
  }
}
