package vn.tracuu.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What may have been meant by a misspelled syllable without marks: one letter more, less, other or
 * in the other order, or one of the confusions of Vietnamese spelling. Marks are not edited: search
 * finds them all.
 *
 * <p>The work is bounded: 53 strings a letter, of at most {@link #MAX_LENGTH} letters. Stateless.
 */
final class SyllableEdits {
  /** Longer words are no syllables; the longest, {@code nghieng}, has 7 letters. */
  static final int MAX_LENGTH = 9;

  // What an edit costs, in the cost of one that nothing explains.
  private static final double CONFUSED = 0.5;
  private static final double SLIPPED = 0.7;
  private static final double OTHER = 1.0;

  /** Spellings of one sound, or of sounds that some regions do not tell apart. */
  private static final List<List<String>> ONSETS =
      List.of(
          List.of("ngh", "ng"),
          List.of("gh", "g"),
          List.of("ch", "tr"),
          List.of("gi", "d"),
          List.of("gi", "r"),
          List.of("gi", "z"),
          List.of("d", "r"),
          List.of("d", "z"),
          List.of("d", "v"),
          List.of("s", "x"),
          List.of("n", "l"),
          List.of("c", "k"),
          List.of("c", "q"),
          List.of("k", "q"),
          List.of("ph", "f"),
          List.of("qu", "w"),
          List.of("u", "w"));

  private static final List<List<String>> CODAS =
      List.of(
          List.of("i", "y"),
          List.of("n", "ng"),
          List.of("n", "nh"),
          List.of("t", "c"),
          List.of("t", "ch"),
          List.of("c", "ch"),
          List.of("ng", "g"),
          List.of("nh", "h"));

  private static final String[] KEYBOARD = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

  private SyllableEdits() {}

  /** Every edit once, with its least cost; nothing of a longer word. */
  static Map<String, Double> of(String syllable) {
    Map<String, Double> edits = new HashMap<>();
    if (syllable.length() > MAX_LENGTH) {
      return edits;
    }
    confusions(edits, syllable);
    for (int i = 0; i <= syllable.length(); i++) {
      String head = syllable.substring(0, i);
      String tail = syllable.substring(i);
      for (char c = 'a'; c <= 'z'; c++) {
        add(edits, head + c + tail, isNear(tail, c) || isNear(head, c) ? SLIPPED : OTHER);
        if (!tail.isEmpty()) {
          add(edits, head + c + tail.substring(1), isNear(tail, c) ? SLIPPED : OTHER);
        }
      }
      if (!tail.isEmpty()) {
        boolean doubled = tail.length() > 1 && tail.charAt(0) == tail.charAt(1);
        add(edits, head + tail.substring(1), doubled ? CONFUSED : OTHER);
      }
      if (tail.length() > 1) {
        add(edits, head + tail.charAt(1) + tail.charAt(0) + tail.substring(2), SLIPPED);
      }
    }
    edits.remove(syllable);
    edits.remove("");
    return edits;
  }

  private static void confusions(Map<String, Double> edits, String syllable) {
    for (List<String> pair : ONSETS) {
      for (int way = 0; way < 2; way++) {
        if (syllable.startsWith(pair.get(way))) {
          String rest = syllable.substring(pair.get(way).length());
          add(edits, pair.get(1 - way) + rest, CONFUSED);
        }
      }
    }
    for (List<String> pair : CODAS) {
      for (int way = 0; way < 2; way++) {
        if (syllable.endsWith(pair.get(way))) {
          int end = syllable.length() - pair.get(way).length();
          add(edits, syllable.substring(0, end) + pair.get(1 - way), CONFUSED);
        }
      }
    }
  }

  private static void add(Map<String, Double> edits, String edited, double cost) {
    edits.merge(edited, cost, Math::min);
  }

  /** Whether the key {@code c} is beside that of the first letter. */
  private static boolean isNear(String letters, char c) {
    if (letters.isEmpty()) {
      return false;
    }
    for (int row = 0; row < KEYBOARD.length; row++) {
      int column = KEYBOARD[row].indexOf(letters.charAt(0));
      if (column >= 0) {
        for (int r = Math.max(0, row - 1); r <= Math.min(KEYBOARD.length - 1, row + 1); r++) {
          int other = KEYBOARD[r].indexOf(c);
          if (other >= 0 && Math.abs(other - column) <= 1) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
