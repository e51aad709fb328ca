package vn.tracuu.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.phrase.Phrases;

/**
 * Frequent phrases that go on as typed, whatever the marks. Looks at all phrases that begin so, at
 * most {@link Phrases#MAX}: some thousands for a single letter. Immutable; safe for all threads.
 */
final class PhraseSuggestions {
  private final Phrases phrases;

  PhraseSuggestions(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The best {@code count}, best first. */
  List<Candidate> suggest(Typed typed, int count) {
    record Ranked(int phrase, int agreement, int articles) {}
    Comparator<Ranked> worstFirst =
        Comparator.comparingInt(Ranked::agreement)
            .thenComparingInt(Ranked::articles)
            .thenComparing(Comparator.comparingInt(Ranked::phrase).reversed());
    PriorityQueue<Ranked> best = new PriorityQueue<>(count + 1, worstFirst);
    for (String prefix : typed.prefixes()) {
      int end = phrases.end(prefix);
      for (int p = phrases.first(prefix); p < end; p++) {
        best.add(new Ranked(p, agreement(typed, p), phrases.articles(p)));
        if (best.size() > count) {
          best.remove();
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    while (!best.isEmpty()) {
      Ranked r = best.remove();
      candidates.addFirst(
          new Candidate(phrases.text(r.phrase), Suggestion.Kind.PHRASE, r.articles, r.agreement));
    }
    return candidates;
  }

  private int agreement(Typed typed, int phrase) {
    int least = Typed.AGREES;
    for (int i = 0; i < typed.size() && i < phrases.words(phrase); i++) {
      least = Math.min(least, typed.agreement(i, phrases.code(phrase, i)));
    }
    return least;
  }
}
