package vn.tracuu.suggest;

import java.util.List;
import java.util.Optional;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.text.Folding;
import vn.tracuu.text.WordCode;

/**
 * The marks that the collection usually puts on two neighbouring syllables. Safe for all threads.
 */
final class UsualMarks {
  /** So many times rarer than the usual marks the typed ones must be, to be a misprint. */
  private static final int RARER = 20;

  /** In fewer articles no marks are usual. */
  private static final int MIN_ARTICLES = 5;

  private static final int NONE = -1;

  private final Phrases phrases;

  UsualMarks(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * The two words with their usual marks, if the typed ones contradict them and are much rarer:
   * {@code tổ chức} for {@code tố chức}.
   */
  Optional<String> instead(String first, String second) {
    int firstCode = WordCode.of(first);
    int secondCode = WordCode.of(second);
    String key = Folding.of(first) + " " + Folding.of(second);
    int usual = usual(key);
    if (usual == NONE
        || phrases.articles(usual) < MIN_ARTICLES
        || (agrees(firstCode, phrases.code(usual, 0))
            && agrees(secondCode, phrases.code(usual, 1)))) {
      return Optional.empty();
    }
    return phrases.articles(usual) > RARER * articles(key, firstCode, secondCode)
        ? Optional.of(phrases.text(usual))
        : Optional.empty();
  }

  /** Some of {@code syllables}, written with the marks that they usually have beside the others. */
  String of(List<String> syllables, int start, int size) {
    StringBuilder written = new StringBuilder();
    for (int i = start; i < start + size; i++) {
      written.append(i > start ? " " : "").append(of(syllables, i));
    }
    return written.toString();
  }

  private String of(List<String> syllables, int i) {
    int behind =
        i + 1 < syllables.size() ? usual(syllables.get(i) + " " + syllables.get(i + 1)) : NONE;
    int before = i > 0 ? usual(syllables.get(i - 1) + " " + syllables.get(i)) : NONE;
    if (behind == NONE && before == NONE) {
      return syllables.get(i);
    }
    boolean useBehind =
        before == NONE || (behind != NONE && phrases.articles(behind) > phrases.articles(before));
    return useBehind
        ? phrases.text(behind).split(" ", 2)[0]
        : phrases.text(before).split(" ", 2)[1];
  }

  /** Whether {@code usual} has all marks that {@code told} has; both of one syllable. */
  static boolean agrees(String told, String usual) {
    return agrees(WordCode.of(told), WordCode.of(usual));
  }

  private static boolean agrees(int typed, int usual) {
    return switch (WordCode.agreement(typed, usual)) {
      case EXACT, COMPATIBLE, NEUTRAL -> true;
      case CONTRADICTING -> false;
    };
  }

  /** The most frequent phrase of just this key, or -1. */
  private int usual(String key) {
    int usual = NONE;
    for (int p = phrases.first(key); p < phrases.size() && isKey(p, key); p++) {
      usual = usual == NONE || phrases.articles(p) > phrases.articles(usual) ? p : usual;
    }
    return usual;
  }

  /** How many articles have the phrase as typed; 1 if it is not frequent. */
  private int articles(String key, int first, int second) {
    for (int p = phrases.first(key); p < phrases.size() && isKey(p, key); p++) {
      if (phrases.code(p, 0) == first && phrases.code(p, 1) == second) {
        return phrases.articles(p);
      }
    }
    return 1;
  }

  private boolean isKey(int phrase, String key) {
    return phrases.key(phrase).equals(key);
  }
}
