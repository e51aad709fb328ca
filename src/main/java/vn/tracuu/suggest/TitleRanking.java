package vn.tracuu.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tracuu.text.WordCode;

/**
 * Orders titles that hold what was typed: those first whose marks agree, that begin as typed, that
 * most articles have, and that are short. Titles are compared by the codes of their words, so that
 * every engine gives the same order. For one thread.
 */
public final class TitleRanking {
  private static final Comparator<Title> BEST_FIRST =
      Comparator.comparingInt((Title t) -> -t.agreement)
          .thenComparing(t -> !t.startsAsTyped)
          .thenComparingInt(t -> -t.articles)
          .thenComparingInt(t -> t.codes.length)
          .thenComparing(t -> t.codes, Arrays::compare);

  /** A longer title is a table of contents or a paragraph, and no question. */
  private static final int MAX_WORDS = 32;

  private final Typed typed;
  private final Map<String, Title> titles = new HashMap<>();

  /** A ranking for what was typed. */
  public TitleRanking(Typed typed) {
    this.typed = typed;
  }

  /** A title that several articles may have. */
  private static final class Title {
    private final int place;
    private final int[] codes;
    private final int agreement;
    private final boolean startsAsTyped;
    private int articles;

    Title(int place, int[] codes, int agreement, boolean startsAsTyped) {
      this.place = place;
      this.codes = codes;
      this.agreement = agreement;
      this.startsAsTyped = startsAsTyped;
    }
  }

  /**
   * A title in its final place.
   *
   * @param place of the first article that has it
   * @param articles how many have it
   * @param agreement see {@link Typed#agreement}
   */
  public record Ranked(int place, int articles, int agreement) {}

  /**
   * Adds the title of an article, if it is no longer than a title is.
   *
   * @param codes the {@link WordCode}s of its words
   * @param place where the caller finds the article again
   */
  public void add(int[] codes, int place) {
    if (codes.length > MAX_WORDS) {
      return;
    }
    titles.computeIfAbsent(Arrays.toString(codes), k -> read(codes, place)).articles++;
  }

  /** The best {@code count}, best first. */
  public List<Ranked> best(int count) {
    List<Title> sorted = new ArrayList<>(titles.values());
    sorted.sort(BEST_FIRST);
    return sorted.stream()
        .limit(count)
        .map(t -> new Ranked(t.place, t.articles, t.agreement))
        .toList();
  }

  /** Every whole word agrees with the best of its occurrences. */
  private Title read(int[] codes, int place) {
    int least = Typed.AGREES;
    boolean starts = true;
    for (int i = 0; i < typed.whole(); i++) {
      int folding = WordCode.folding(typed.codes().get(i));
      int best = 0;
      for (int code : codes) {
        if (code != WordCode.BREAK && WordCode.folding(code) == folding) {
          best = Math.max(best, typed.agreement(i, code));
        }
      }
      least = Math.min(least, best);
      starts &= i < codes.length && WordCode.folding(codes[i]) == folding;
    }
    return new Title(place, codes, least, starts);
  }
}
