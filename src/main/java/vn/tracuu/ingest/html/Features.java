package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;

/** Measures the {@link Feature features} of the lines of one page. One thread. */
final class Features {
  private static final int FEATURES = Feature.values().length;
  private static final int SHORT = 25;
  private static final int LONG = 80;
  private static final int VERY_LONG = 200;
  private static final double MOSTLY_LINKS = 0.8;
  private static final double FEW_LINKS = 0.3;

  private static final int[] MARKS = {
    Mark.NAVIGATION,
    Mark.FOOTER,
    Mark.HEADER,
    Mark.ASIDE,
    Mark.FORM,
    Mark.CHROME,
    Mark.COMMENTS,
    Mark.RELATED,
    Mark.SHARING,
    Mark.ADVERT,
    Mark.ABOUT,
    Mark.CONTENT,
    Mark.ARTICLE
  };

  /** Marks that a text may have and still count as the page's prose. */
  private static final int NO_PROSE = Mark.AGAINST & ~Mark.HEADER & ~Mark.ABOUT;

  /** Of 0 to 4,095. */
  private static final double[] LOGS =
      IntStream.range(0, 1 << 12).mapToDouble(v -> Math.log1p(v) / 5).toArray();

  private final List<Line> lines;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Containers containers;
  private final int pageProse;
  private int title = -1;
  private int firstProse = Integer.MAX_VALUE;
  private int lastProse = -1;
  private double[] figures = new double[0];

  private Features(Outline outline, List<Line> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      Line l = lines.get(i);
      repeats.merge(l.text, 1, Integer::sum);
      if (title < 0 && l.box.element.nameIs("h1")) {
        title = i;
      }
      if (isProse(l) && !l.box.is(NO_PROSE)) {
        l.box.prose += l.length();
      }
    }
    outline.sumUp((box, parent) -> parent.prose += box.prose);
    pageProse = outline.boxes.getFirst().prose;
    containers = Containers.of(outline);
    for (int i = 0; i < lines.size(); i++) {
      Line l = lines.get(i);
      if (isProse(l) && !l.box.is(NO_PROSE) && containers.wide().holds(l)) {
        firstProse = Math.min(firstProse, i);
        lastProse = i;
      }
    }
  }

  /** Measures the lines that are not dropped yet. */
  static Features of(Outline outline) {
    List<Line> lines = new ArrayList<>(outline.lines.size());
    for (Line l : outline.lines) {
      if (l.dropped == null) {
        lines.add(l);
      }
    }
    return new Features(outline, lines);
  }

  List<Line> lines() {
    return lines;
  }

  Containers containers() {
    return containers;
  }

  /** A line long enough to be sentences, and not links. */
  static boolean isProse(Line l) {
    return l.length() >= LONG && l.linkDensity() < FEW_LINKS && l.kind != Block.Kind.CAPTION;
  }

  /** The features of line {@code i}, by {@link Feature#index}. */
  double[] of(int i) {
    figures = new double[FEATURES];
    Line l = lines.get(i);
    put(Feature.BIAS, 1);
    ofText(l);
    ofMarks(l.box);
    ofSurroundings(l);
    ofNeighbours(i);
    ofPlace(l, i);
    return figures;
  }

  private void ofText(Line l) {
    int length = l.length();
    put(Feature.LENGTH, log(length));
    put(Feature.SHORT, length < SHORT);
    put(Feature.LONG, length >= LONG);
    put(Feature.VERY_LONG, length >= VERY_LONG);
    put(Feature.LINKS, l.linkDensity());
    put(Feature.ALL_LINK, l.linkDensity() > MOSTLY_LINKS);
    put(Feature.SENTENCE_END, Punctuation.endsSentence(l.text));
    put(Feature.PUNCTUATION, Math.min(1, Punctuation.count(l.text) * 10.0 / length));
    put(Feature.LONG_PARAGRAPH, l.box.element.nameIs("p") && isProse(l));
  }

  private void ofMarks(Box box) {
    put(Feature.PARAGRAPH, box.element.nameIs("p"));
    put(Feature.LIST, box.is(Mark.LIST));
    put(Feature.ROW, box.is(Mark.ROW));
    put(Feature.QUOTE, box.is(Mark.QUOTE));
    put(Feature.CODE, box.is(Mark.CODE));
    for (int m = 0; m < MARKS.length; m++) {
      figures[Feature.IN_NAVIGATION.index() + m] = box.is(MARKS[m]) ? 1 : 0;
    }
  }

  private void ofSurroundings(Line l) {
    Box parent = l.box.parent == null ? l.box : l.box.parent;
    Box around = parent.parent == null ? parent : parent.parent;
    int own = isProse(l) ? l.length() : 0;
    put(Feature.PROSE_BESIDE, log(parent.prose - own));
    put(Feature.PROSE_AROUND, log(around.prose - own));
    put(Feature.SHARE_BESIDE, (double) parent.prose / Math.max(1, pageProse));
    put(Feature.SHARE_AROUND, (double) around.prose / Math.max(1, pageProse));
    put(Feature.LINKS_BESIDE, parent.linkDensity());
    put(Feature.LINKS_AROUND, around.linkDensity());
  }

  private void ofNeighbours(int i) {
    Line before = lines.get(Math.max(0, i - 1));
    Line after = lines.get(Math.min(lines.size() - 1, i + 1));
    put(Feature.LENGTH_BEFORE, log(before.length()));
    put(Feature.LENGTH_AFTER, log(after.length()));
    put(Feature.LINKS_BEFORE, before.linkDensity());
    put(Feature.LINKS_AFTER, after.linkDensity());
    put(Feature.PROSE_BEFORE, isProse(before));
    put(Feature.PROSE_AFTER, isProse(after));
    put(Feature.HEADING_OF_PROSE, lines.get(i).kind == Block.Kind.HEADING && isProse(after));
  }

  private void ofPlace(Line l, int i) {
    boolean wide = containers.wide().holds(l);
    Box narrow = containers.narrow();
    boolean isShort = l.length() < SHORT;
    put(Feature.HEADING, l.kind == Block.Kind.HEADING);
    put(Feature.CAPTION, l.kind == Block.Kind.CAPTION);
    put(Feature.ABOVE_TITLE, i < title);
    put(Feature.TITLE, i == title);
    put(Feature.POSITION, (double) i / lines.size());
    put(Feature.REPEATED, repeats.getOrDefault(l.text, 0) > 1);
    put(Feature.IN_WIDE, wide);
    put(Feature.IN_NARROW, narrow.holds(l));
    put(Feature.SHORT_IN_LIST, isShort && l.box.is(Mark.LIST));
    put(Feature.LINK_IN_LIST, l.linkDensity() > MOSTLY_LINKS && l.box.is(Mark.LIST));
    put(Feature.SHORT_IN_WIDE, isShort && wide);
    put(Feature.DIRECT, isIn(l.box.parent, narrow) || isIn(l.box, narrow));
    put(Feature.DEPTH_IN_NARROW, narrow.holds(l) ? log(l.box.depth - narrow.depth) : 0);
    put(Feature.BEFORE_PROSE, wide && i < firstProse);
    put(Feature.AFTER_PROSE, wide && i > lastProse);
  }

  private static boolean isIn(@Nullable Box box, Box container) {
    return box == container;
  }

  private void put(Feature feature, double value) {
    figures[feature.index()] = value;
  }

  private void put(Feature feature, boolean value) {
    figures[feature.index()] = value ? 1 : 0;
  }

  /** Of characters or levels: most are small, and asked for over and over. */
  private static double log(int v) {
    return v < LOGS.length ? LOGS[Math.max(0, v)] : Math.log1p(v) / 5;
  }
}
