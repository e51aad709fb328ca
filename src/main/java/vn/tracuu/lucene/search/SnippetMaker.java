package vn.tracuu.lucene.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.engine.Snippet;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * Picks the part of a text that holds most of a query's different words, pairs counting double, and
 * marks them in it.
 *
 * <p>Works on the original text, so that what is marked is exactly what was written. Immutable;
 * safe for all threads.
 */
final class SnippetMaker {
  /** About how long a snippet is, in UTF-16 units. */
  private static final int LENGTH = 240;

  /** How far a snippet's ends may move to stand at a sentence or word end. */
  private static final int SLACK = 60;

  /** How much of a long text is looked at, in UTF-16 units. */
  private static final int MAX_TEXT = 200_000;

  private final Set<String> words;
  private final Set<String> pairs;

  SnippetMaker(QueryTerms terms) {
    words = terms.syllables();
    pairs = terms.pairs();
  }

  /** A word of the text that the query has, too. */
  private record Match(int start, int end, String folded, boolean inPair) {}

  Snippet snippet(String text) {
    String looked = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    List<Match> matches = matches(looked);
    int from = matches.isEmpty() ? 0 : matches.get(bestWindow(matches)).start;
    int start = Cut.startNear(looked, from, SLACK);
    int end = Cut.endNear(looked, Math.min(looked.length(), start + LENGTH), SLACK);
    List<Snippet.Span> marks =
        matches.stream()
            .filter(m -> m.start >= start && m.end <= end)
            .map(m -> new Snippet.Span(m.start - start, m.end - start))
            .toList();
    return new Snippet(looked.substring(start, end), marks);
  }

  private List<Match> matches(String text) {
    List<Match> matches = new ArrayList<>();
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    String previous = "";
    while (segmenter.next()) {
      String folded = Folding.of(text.substring(segmenter.start(), segmenter.end()));
      if (words.contains(folded)) {
        boolean inPair = !segmenter.afterBreak() && pairs.contains(previous + " " + folded);
        matches.add(new Match(segmenter.start(), segmenter.end(), folded, inPair));
      }
      previous = folded;
    }
    return matches;
  }

  /** The first match of the window that scores best; the earliest of equal ones. */
  private static int bestWindow(List<Match> matches) {
    int best = 0;
    int bestScore = -1;
    for (int i = 0; i < matches.size(); i++) {
      Set<String> seen = new HashSet<>();
      int score = 0;
      for (int k = i;
          k < matches.size() && matches.get(k).end <= matches.get(i).start + LENGTH;
          k++) {
        score += (seen.add(matches.get(k).folded) ? 3 : 0) + (matches.get(k).inPair ? 2 : 0);
      }
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }
}
