package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first pass over some captured texts of one site: which lines stand above or below the core of
 * many of them. The order of the texts does not matter. One thread.
 */
final class CaptureSurvey {
  /** Lines that are remembered at most. */
  private static final int MAX_LINES = 100_000;

  private final Map<String, Integer> textsWithLine = new HashMap<>();
  private int texts;

  /** Looks at a text. */
  void add(String text) {
    texts++;
    List<Line> lines = CaptureChrome.kept(CaptureReader.outline(text));
    Core core = Core.of(lines, lines.stream().map(Traits::of).toList());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (CaptureChrome.isOutside(core, i)) {
        seen.add(CaptureChrome.key(lines.get(i), core, i));
      }
    }
    for (String line : seen) {
      if (textsWithLine.size() < MAX_LINES || textsWithLine.containsKey(line)) {
        textsWithLine.merge(line, 1, Integer::sum);
      }
    }
  }

  int texts() {
    return texts;
  }

  /** What recurred on the texts so far. */
  CaptureChrome chrome() {
    double least = Math.max(SiteSurvey.MIN_PAGES, SiteSurvey.SHARE * texts);
    Set<String> recurring = new HashSet<>();
    textsWithLine.forEach((line, count) -> {
      if (count >= least) {
        recurring.add(line);
      }
    });
    return recurring.isEmpty() ? CaptureChrome.NONE : new CaptureChrome(recurring);
  }
}
