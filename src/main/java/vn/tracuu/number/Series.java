package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in a row that may share the letters of the last: {@code số 18, số 19} before {@code
 * -NQ/TW}.
 *
 * <p>Numbers enter it one by one as the text is walked; one that does not follow the last with a
 * comma or "và" begins a new series. A row longer than {@link #MAX} is a table of figures, not a
 * list of documents, and is forgotten.
 */
final class Series {
  private static final int MAX = 32;

  /** The longest gap between two members, " , và số ", in UTF-16 units. */
  static final int MAX_GAP = 12;

  private static final WordSet JOINERS = WordSet.of(List.of("va", "hoac"));
  private static final WordSet NUMBER = WordSet.of(List.of("so"));

  private final char[] text;
  private final List<Figures> members = new ArrayList<>();
  private @Nullable Head head;
  private boolean tooLong;
  private int end;

  Series(char[] text) {
    this.text = text;
  }

  /** Whether a number that begins at {@code start} goes on with this series. */
  boolean continuesAt(int start) {
    return end > 0 && joins(text, end, start);
  }

  void begin(Figures first, @Nullable Head before) {
    clear();
    head = before;
    add(first);
  }

  void add(Figures figures) {
    tooLong |= members.size() == MAX;
    if (tooLong) {
      members.clear();
    } else {
      members.add(figures);
    }
    end = figures.end();
  }

  /**
   * Passes over digits that end at {@code digitsEnd} if the row is a table's already and a comma
   * follows, so that they can be nothing else.
   */
  boolean passesOver(int digitsEnd, int length) {
    boolean passes = tooLong && digitsEnd < length && text[digitsEnd] == ',';
    end = passes ? digitsEnd : end;
    return passes;
  }

  void clear() {
    if (end == 0) {
      return;
    }
    members.clear();
    head = null;
    tooLong = false;
    end = 0;
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  List<Figures> members() {
    return members;
  }

  @Nullable Head head() {
    return head;
  }

  /** Whether {@code text[from, to)} is all that parts two members of a row: ", ", " và số ". */
  static boolean joins(char[] text, int from, int to) {
    if (to - from > MAX_GAP) {
      return false;
    }
    boolean joined = false;
    int i = from;
    while (i < to) {
      char c = text[i];
      if (Signs.isLetter(c)) {
        int wordEnd = i;
        while (wordEnd < to && (Signs.isLetter(text[wordEnd]) || Signs.isMark(text[wordEnd]))) {
          wordEnd++;
        }
        boolean joiner = JOINERS.contains(text, i, wordEnd);
        if (!joiner && !NUMBER.contains(text, i, wordEnd)) {
          return false;
        }
        joined |= joiner;
        i = wordEnd;
      } else if (c == ',' || c == ';' || c == '&' || c == '+') {
        joined = true;
        i++;
      } else if (Signs.isBlank(c)) {
        i++;
      } else {
        return false;
      }
    }
    return joined;
  }
}
