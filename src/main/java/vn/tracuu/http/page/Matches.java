package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.tracuu.engine.Snippet;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Query;
import vn.tracuu.text.Agreement;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Marks;
import vn.tracuu.text.Segmenter;

/**
 * Where a whole article has what was searched for, to be stepped through.
 *
 * <p>Words count where two or more of the query's stand side by side, for a lone {@code của} of a
 * long question is no place to stop at. Only if they never do so, lone words count; only if none
 * has the marks that were typed, other marks do.
 */
final class Matches {
  private final String text;
  private final SoughtWords sought;
  private final List<Found> found = new ArrayList<>();

  private Matches(String text, SoughtWords sought) {
    this.text = text;
    this.sought = sought;
    find();
  }

  /** A word of the text that was asked for; {@code joined}: it follows one that was, too. */
  private record Found(int start, int end, String folded, boolean agrees, boolean joined) {}

  /**
   * The places, in order, not overlapping, in UTF-16 units of {@code text}.
   *
   * @param citations those of the text
   */
  static List<Snippet.Span> of(String text, Query query, List<Citation> citations) {
    SoughtWords sought = SoughtWords.of(query);
    List<Snippet.Span> spans = new ArrayList<>(new Matches(text, sought).words());
    for (Citation citation : citations) {
      if (sought.has(citation)) {
        spans.add(new Snippet.Span(citation.start(), citation.end()));
      }
    }
    return merged(spans);
  }

  private void find() {
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    boolean before = false;
    while (segmenter.next()) {
      String word = text.substring(segmenter.start(), segmenter.end());
      String folded = Folding.of(word);
      List<String> typed = sought.typed(folded);
      if (!typed.isEmpty()) {
        boolean joined = before && !segmenter.afterBreak();
        boolean agrees = typed.stream().anyMatch(t -> agrees(t, word));
        found.add(new Found(segmenter.start(), segmenter.end(), folded, agrees, joined));
      }
      before = !typed.isEmpty();
    }
  }

  private static boolean agrees(String typed, String word) {
    return Marks.of(typed).agreementWith(Marks.of(word)) != Agreement.CONTRADICTING;
  }

  private List<Snippet.Span> words() {
    List<Snippet.Span> runs = sought.count() == 1 ? List.of() : runs();
    if (!runs.isEmpty()) {
      return runs;
    }
    List<Snippet.Span> agreeing = spans(found.stream().filter(Found::agrees).toList());
    return agreeing.isEmpty() ? spans(found) : agreeing;
  }

  private static List<Snippet.Span> spans(List<Found> words) {
    return words.stream().map(w -> new Snippet.Span(w.start, w.end)).toList();
  }

  /** Stretches of at least two different words, all with the marks that were typed. */
  private List<Snippet.Span> runs() {
    List<Snippet.Span> runs = new ArrayList<>();
    int i = 0;
    while (i < found.size()) {
      int end = i + 1;
      while (end < found.size() && found.get(end).joined && found.get(end).agrees) {
        end++;
      }
      Set<String> different = new TreeSet<>();
      found.subList(i, end).forEach(w -> different.add(w.folded));
      if (found.get(i).agrees && different.size() > 1) {
        runs.add(new Snippet.Span(found.get(i).start, found.get(end - 1).end));
      }
      i = end;
    }
    return runs;
  }

  private static List<Snippet.Span> merged(List<Snippet.Span> spans) {
    spans.sort(Comparator.comparingInt(Snippet.Span::start));
    List<Snippet.Span> merged = new ArrayList<>();
    for (Snippet.Span span : spans) {
      if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
        Snippet.Span last = merged.removeLast();
        merged.add(new Snippet.Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
