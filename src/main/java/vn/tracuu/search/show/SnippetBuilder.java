package vn.tracuu.search.show;

import java.util.BitSet;
import java.util.List;
import vn.tracuu.engine.Snippet;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.show.MatchFinder.Match;

/**
 * Picks the part of a text that holds most of a query: different words count most, rare ones more
 * than common ones, pairs besides, a document number most of all. The window that scores best is
 * shown whole; what is left of the length goes to the beginning of its sentence and to what
 * follows.
 *
 * <p>Works on the original text, so that what is marked is exactly what was written. Safe for all
 * threads.
 */
final class SnippetBuilder {
  /** About how long a snippet is, in UTF-16 units. */
  private static final int LENGTH = 240;

  /** How much of a text is scored together; no snippet is much longer. */
  private static final int WINDOW = 280;

  /** How far a snippet's ends may move to stand at a sentence's, clause's or word's end. */
  private static final int SLACK = 60;

  /** How far it may begin before its first match, to begin with a sentence. */
  private static final int REACH = 120;

  // What a window scores for each thing in it.
  private static final float COMMON_WORD = 2;
  private static final float RARE_WORD = 3;
  private static final float PAIR = 0.3f;
  private static final float NUMBER = 9;
  private static final float OTHER_NUMBER = 1;

  private final QueryTermTable words;

  /** What each word scores where it first stands in a window. */
  private final float[] worth;

  SnippetBuilder(QueryTermTable words) {
    this.words = words;
    worth = worth(words);
  }

  /** A window: its score, and its first and last match. */
  private record Window(float score, int first, int last) {}

  /** Between that of a common and of a rare word, by the rarity beside the query's rarest word. */
  private static float[] worth(QueryTermTable words) {
    float[] worth = new float[words.words()];
    float rarest = 0;
    for (int w = 0; w < worth.length; w++) {
      rarest = Math.max(rarest, words.wordRarity(w));
    }
    for (int w = 0; w < worth.length; w++) {
      float rarity = rarest > 0 ? Math.max(0, words.wordRarity(w) / rarest) : 0;
      worth[w] = COMMON_WORD + (RARE_WORD - COMMON_WORD) * rarity;
    }
    return worth;
  }

  /**
   * The best piece of {@code text[from, to)}; its beginning if nothing matches there.
   *
   * @param matches those of the whole text, in order
   */
  Snippet snippet(String text, int from, int to, List<Match> matches) {
    List<Match> inside = matches.stream().filter(m -> m.start() >= from && m.end() <= to).toList();
    if (inside.isEmpty()) {
      return cut(text, from, to, from, from, inside);
    }
    Window best = best(inside);
    int first = inside.get(best.first).start();
    return cut(text, from, to, first, inside.get(best.last).end(), inside);
  }

  /** The piece that begins at {@code from}. */
  Snippet from(String text, int from, List<Match> matches) {
    List<Match> inside = matches.stream().filter(m -> m.start() >= from).toList();
    return cut(text, from, text.length(), from, from, inside);
  }

  /** The piece that holds {@code text[first, last)}, which is no longer than a window. */
  private static Snippet cut(
      String text, int from, int to, int first, int last, List<Match> inside) {
    int room = Math.max(0, Math.min(REACH, WINDOW - (last - first)));
    int start = Math.max(from, CutPoints.startNear(text, first, Math.min(SLACK, room), room));
    int wanted = Math.min(to, Math.max(last, start + LENGTH));
    int earliest = Math.max(last, wanted - SLACK);
    int slack = Math.max(0, Math.min(SLACK, start + LENGTH + SLACK - wanted));
    int end = Math.max(last, CutPoints.endNear(text, earliest, wanted, slack));
    int settled = Math.min(to, CutPoints.settled(text, last, end, SLACK));
    return new Snippet(
        text.substring(start, settled),
        marks(inside, start, settled),
        start > from && CutPoints.isInside(text, start),
        settled < to && CutPoints.isInside(text, settled));
  }

  private static List<Snippet.Span> marks(List<Match> inside, int start, int end) {
    return inside.stream()
        .filter(m -> m.start() >= start && m.end() <= end)
        .map(m -> m.span(start))
        .toList();
  }

  /** The window that scores best; the earliest of equal ones. */
  private Window best(List<Match> matches) {
    Window best = window(matches, 0);
    for (int i = 1; i < matches.size(); i++) {
      Window window = window(matches, i);
      best = window.score > best.score ? window : best;
    }
    return best;
  }

  /** The window that begins with a match; it ends with the last that adds something new. */
  private Window window(List<Match> matches, int first) {
    BitSet seenWords = new BitSet(words.words());
    BitSet seenPairs = new BitSet(words.pairs());
    boolean number = false;
    int end = matches.get(first).start() + WINDOW;
    float score = 0;
    int last = first;
    for (int i = first; i < matches.size() && (i == first || matches.get(i).end() <= end); i++) {
      Match match = matches.get(i);
      float before = score;
      if (match.word() == MatchFinder.NUMBER) {
        score += number ? OTHER_NUMBER : NUMBER;
        number = true;
      } else {
        score += seenWords.get(match.word()) ? 0 : worth[match.word()];
        seenWords.set(match.word());
      }
      if (match.pair() >= 0 && i > first && !seenPairs.get(match.pair())) {
        score += PAIR;
        seenPairs.set(match.pair());
      }
      last = score > before ? i : last;
    }
    return new Window(score, first, last);
  }
}
