package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Bars over the years, each of them a link: positions and sizes are those of an SVG, in units of
 * its view box.
 *
 * @param width of the view box
 * @param height of the view box
 * @param bars in the order of time; years without any article have none
 * @param first label of the first year of the axis
 * @param last label of the last one
 * @param roomy whether there is place for a figure above each bar and its years below
 */
record YearChart(int width, int height, List<Bar> bars, String first, String last, boolean roomy) {
  /** More bars than that are too narrow to be hit; a bar then stands for several years. */
  private static final int MAX_BARS = 24;

  /** Narrower bars have no place for four figures below them. */
  private static final double ROOMY = 18;

  private static final int WIDTH = 240;
  private static final int HEIGHT = 64;
  private static final double GAP = 0.18; // of a bar's place
  private static final double MIN_HEIGHT = 2.5; // so that one article among thousands is seen

  /**
   * One bar.
   *
   * @param label {@code 2018}, or {@code 2010–2014}
   * @param articles how many it stands for
   * @param link what a click leads to
   * @param chosen whether all of its years are chosen
   * @param place left edge of the part of the axis that is the bar's
   * @param span width of that part
   * @param middle of that part
   * @param above where a figure stands that belongs to the bar's top
   */
  record Bar(
      String label,
      long articles,
      String link,
      boolean chosen,
      String place,
      String span,
      String x,
      String y,
      String width,
      String height,
      String middle,
      String above) {}

  /** What a bar does, given its years. */
  record Action(Function<List<Integer>, String> link, Function<List<Integer>, Boolean> chosen) {}

  /**
   * The chart of {@code articles} by year; not of none. It costs as much as there are years with
   * articles, however far apart they are.
   */
  static YearChart of(Map<Integer, Long> articles, Action action) {
    NavigableMap<Long, Long> byYear = new TreeMap<>();
    articles.forEach((year, n) -> byYear.put(year.longValue(), n));
    long first = byYear.firstKey();
    long last = byYear.lastKey();
    long step = step(last - first + 1);
    long start = Math.floorDiv(first, step) * step;
    NavigableMap<Long, Long> steps = new TreeMap<>();
    byYear.forEach((year, n) -> steps.merge(Math.floorDiv(year, step) * step, n, Long::sum));
    double span = (double) WIDTH / Math.max(6, (last - start) / step + 1);
    double max = steps.values().stream().mapToLong(n -> n).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    steps.forEach((from, n) -> {
      List<Integer> years =
          byYear.subMap(from, from + step).keySet().stream().map(Long::intValue).toList();
      double place = (double) (from - start) / step * span;
      bars.add(bar(label(from, step, last), years, n, place, span, n / max, action));
    });
    boolean roomy = step == 1 && span >= ROOMY;
    return new YearChart(WIDTH, HEIGHT, bars, String.valueOf(start), String.valueOf(last), roomy);
  }

  private static Bar bar(
      String label,
      List<Integer> years,
      long articles,
      double place,
      double span,
      double share,
      Action action) {
    double height = Math.max(MIN_HEIGHT, share * HEIGHT);
    return new Bar(
        label,
        articles,
        action.link.apply(years),
        action.chosen.apply(years),
        figure(place),
        figure(span),
        figure(place + span * GAP / 2),
        figure(HEIGHT - height),
        figure(span * (1 - GAP)),
        figure(height),
        figure(place + span / 2),
        figure(HEIGHT - height - 2));
  }

  /** How many years a bar stands for: 1, 2, 5, 10 or more. */
  private static long step(long years) {
    long step = 1;
    for (int i = 0; years > MAX_BARS * step; i++) {
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    return step;
  }

  private static String label(long from, long step, long last) {
    long to = Math.min(from + step - 1, last);
    return to == from ? String.valueOf(from) : from + "\u2013" + to; // en dash
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
