package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.tracuu.article.Block;

/** Measures the {@link CaptureFeature features} of the lines of one captured text. One thread. */
final class CaptureFeatures {
  private static final int FEATURES = CaptureFeature.values().length;
  private static final int NEAR = 3;
  private static final int AROUND = 5;
  private static final int WIDE = 10;
  private static final int BELOW = 8;
  private static final int OFTEN = 3;

  /** Of 0 to 1,023. */
  private static final double[] LOGS =
      IntStream.range(0, 1 << 10).mapToDouble(v -> Math.log1p(v) / 5).toArray();

  private final List<Line> lines;
  private final List<Traits> traits;
  private final Core core;
  private final Cohesion cohesion;
  private final Map<String, Integer> repeats = new HashMap<>();
  private final Counts prose;
  private final Counts labels;
  private final Counts contacts;
  private final Counts dates;
  private final Counts links;
  private final Counts noLetters;

  /** Lines since the last one that is prose or heads chrome; and whether it heads chrome. */
  private final int[] belowPhrase;

  private final int[] run;
  private double[] figures = new double[0];

  private CaptureFeatures(List<Line> lines) {
    this.lines = lines;
    this.traits = lines.stream().map(line -> Traits.of(line)).toList();
    this.core = Core.of(lines, traits);
    this.cohesion =
        new Cohesion(core.isEmpty() ? lines : lines.subList(core.first(), core.last() + 1));
    lines.forEach(line -> repeats.merge(line.text, 1, Integer::sum));
    prose = new Counts(Traits::isProse);
    labels = new Counts(Traits::isLabel);
    contacts = new Counts(t -> t.contact() || t.copyright());
    dates = new Counts(Traits::isDateOnly);
    noLetters = new Counts(t -> t.letters() == 0);
    links = new Counts(t -> t.links() > Traits.MOSTLY_LINKS);
    belowPhrase = belowPhrase();
    run = runs();
  }

  /** Measures the lines that are not dropped yet. */
  static CaptureFeatures of(Outline outline) {
    List<Line> lines = new ArrayList<>(outline.lines.size());
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        lines.add(line);
      }
    }
    return new CaptureFeatures(lines);
  }

  List<Line> lines() {
    return lines;
  }

  List<Traits> traits() {
    return traits;
  }

  Core core() {
    return core;
  }

  /** How many lines up to each are of a kind. */
  private final class Counts {
    private final int[] upTo = new int[lines.size() + 1];

    Counts(Predicate<Traits> kind) {
      for (int i = 0; i < lines.size(); i++) {
        upTo[i + 1] = upTo[i] + (kind.test(traits.get(i)) ? 1 : 0);
      }
    }

    /** Their share among the lines up to {@code distance} away, the line itself left out. */
    double share(int line, int distance) {
      int from = Math.max(0, line - distance);
      int end = Math.min(lines.size(), line + distance + 1);
      int own = upTo[line + 1] - upTo[line];
      return (double) (upTo[end] - upTo[from] - own) / Math.max(1, end - from - 1);
    }
  }

  private int[] belowPhrase() {
    int[] below = new int[lines.size()];
    int since = BELOW + 1;
    for (int i = 0; i < below.length; i++) {
      below[i] = since;
      since = traits.get(i).phrase() ? 0 : traits.get(i).isProse() ? BELOW + 1 : since + 1;
    }
    return below;
  }

  /** For each line the length of the run of lines without prose that it is in; 0 for prose. */
  private int[] runs() {
    int[] runs = new int[lines.size()];
    int from = 0;
    for (int i = 0; i <= runs.length; i++) {
      if (i == runs.length || traits.get(i).isProse()) {
        java.util.Arrays.fill(runs, from, i, i - from);
        from = i + 1;
      }
    }
    return runs;
  }

  /** The features of line {@code i}, by {@link CaptureFeature#index}. */
  double[] of(int i) {
    figures = new double[FEATURES];
    put(CaptureFeature.BIAS, 1);
    ofText(i);
    ofMeaning(i);
    ofNeighbours(i);
    ofPlace(i);
    return figures;
  }

  private void ofText(int i) {
    Traits t = traits.get(i);
    put(CaptureFeature.LENGTH, log(t.length()));
    put(CaptureFeature.SHORT, t.length() < Traits.SHORT);
    put(CaptureFeature.LONG, t.length() >= Traits.LONG);
    put(CaptureFeature.VERY_LONG, t.length() >= Traits.VERY_LONG);
    put(CaptureFeature.SENTENCE_END, t.sentenceEnd());
    put(CaptureFeature.PROSE, t.isProse());
    put(
        CaptureFeature.PUNCTUATION,
        Math.min(1, Punctuation.count(lines.get(i).text) * 10.0 / t.length()));
    put(CaptureFeature.COMMA, t.commas() > 0);
    put(CaptureFeature.CAPITALS, t.capitals());
    put(CaptureFeature.UPPER_CASE, t.upperCase());
    put(CaptureFeature.LOWER_START, t.lowerStart());
    put(CaptureFeature.DIGITS, t.digits());
    put(CaptureFeature.NO_LETTERS, t.letters() == 0);
    put(CaptureFeature.LIST_MARK, t.listMark());
    put(CaptureFeature.COLON_END, lines.get(i).text.endsWith(":"));
  }

  private void ofMeaning(int i) {
    Traits t = traits.get(i);
    Line line = lines.get(i);
    put(CaptureFeature.ROW, line.kind == Block.Kind.TABLE_ROW);
    put(CaptureFeature.CAPTION, line.kind == Block.Kind.CAPTION);
    put(CaptureFeature.LABEL, t.label());
    put(CaptureFeature.CONTACT, t.contact());
    put(CaptureFeature.TIME_STAMP, t.timeStamp());
    put(CaptureFeature.DATE, t.date());
    put(CaptureFeature.DATE_ONLY, t.isDateOnly());
    put(CaptureFeature.COPYRIGHT, t.copyright());
    put(CaptureFeature.PHRASE, t.phrase());
    put(CaptureFeature.RELATED_HEADING, t.relatedHeading());
    put(CaptureFeature.CREDIT, t.credit());
    put(CaptureFeature.LINKS, t.links());
    put(CaptureFeature.ALL_LINK, t.links() > Traits.MOSTLY_LINKS);
    put(CaptureFeature.HEADING, line.kind == Block.Kind.HEADING);
    put(CaptureFeature.LIST, line.box.is(Mark.LIST));
    put(CaptureFeature.LINK_IN_LIST, t.links() > Traits.MOSTLY_LINKS && line.box.is(Mark.LIST));
    int times = repeats.getOrDefault(line.text, 1);
    put(CaptureFeature.REPEATED, times > 1);
    put(CaptureFeature.REPEATED_OFTEN, times >= OFTEN);
  }

  private void ofNeighbours(int i) {
    Traits before = traits.get(Math.max(0, i - 1));
    Traits after = traits.get(Math.min(lines.size() - 1, i + 1));
    put(CaptureFeature.BLANK_BEFORE, CaptureOutline.isAfterBlank(lines.get(i)));
    put(
        CaptureFeature.BLANK_AFTER,
        i + 1 == lines.size() || CaptureOutline.isAfterBlank(lines.get(i + 1)));
    put(CaptureFeature.LENGTH_BEFORE, log(before.length()));
    put(CaptureFeature.LENGTH_AFTER, log(after.length()));
    put(CaptureFeature.PROSE_BEFORE, before.isProse());
    put(CaptureFeature.PROSE_AFTER, after.isProse());
    put(CaptureFeature.DATE_BEFORE, before.isDateOnly());
    put(CaptureFeature.DATE_AFTER, after.isDateOnly());
    put(CaptureFeature.PROSE_NEAR, prose.share(i, NEAR));
    put(CaptureFeature.PROSE_AROUND, prose.share(i, WIDE));
    put(CaptureFeature.LABELS_AROUND, labels.share(i, AROUND));
    put(CaptureFeature.CONTACTS_AROUND, contacts.share(i, AROUND));
    put(CaptureFeature.DATES_AROUND, dates.share(i, AROUND));
    put(CaptureFeature.NO_LETTERS_AROUND, noLetters.share(i, AROUND));
    put(CaptureFeature.LINKS_AROUND, links.share(i, AROUND));
    put(CaptureFeature.RUN, log(run[i]));
    put(CaptureFeature.LABEL_IN_RUN, traits.get(i).isLabel() ? log(run[i]) : 0);
    put(CaptureFeature.BELOW_PHRASE, belowPhrase[i] < BELOW);
  }

  private void ofPlace(int i) {
    boolean inside = core.holds(i);
    put(CaptureFeature.IN_CORE, inside);
    put(CaptureFeature.BEFORE_CORE, !core.isEmpty() && i < core.first());
    put(CaptureFeature.AFTER_CORE, !core.isEmpty() && i > core.last());
    put(CaptureFeature.FROM_CORE, log(core.distance(i)));
    put(CaptureFeature.AT_CORE, core.distance(i) == 1);
    put(CaptureFeature.PROSE_OUTSIDE, !inside && traits.get(i).isProse());
    put(CaptureFeature.POSITION, (double) i / lines.size());
    double shared = cohesion.of(lines.get(i).text, inside || core.isEmpty());
    put(CaptureFeature.COHESION, shared);
    put(CaptureFeature.COHESION_OUTSIDE, inside ? 0 : shared);
    put(CaptureFeature.ROW_IN_CORE, inside && lines.get(i).kind == Block.Kind.TABLE_ROW);
    put(CaptureFeature.SHORT_IN_CORE, inside && traits.get(i).isLabel());
    put(CaptureFeature.BELOW_PHRASE_IN_CORE, inside && belowPhrase[i] < BELOW);
  }

  private void put(CaptureFeature feature, double value) {
    figures[feature.index()] = value;
  }

  private void put(CaptureFeature feature, boolean value) {
    figures[feature.index()] = value ? 1 : 0;
  }

  private static double log(int v) {
    return v < LOGS.length ? LOGS[v] : Math.log1p(v) / 5;
  }
}
