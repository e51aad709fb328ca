package vn.tracuu.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Resolutions that are known by the plenum that passed them: {@code Nghị quyết Trung ương 6 khóa
 * XII}, {@code Nghị quyết Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XII}.
 *
 * <p>Read backwards from the word khóa, since the plenum may be a figure or a word. From {@code
 * named.tsv}. Immutable; safe for all threads.
 */
final class NamedResolutions {
  /** One resolution of a plenum. */
  record Resolution(DocumentNumber number, LocalDate date, String term) {}

  /**
   * A name as it stands in a text, with what it stands for.
   *
   * @param told whether the plenum passed no others, or the words behind the name tell these
   */
  record Name(int start, int end, List<Resolution> resolutions, boolean told) {}

  /**
   * What a plenum passed.
   *
   * @param resolutions those that are known from a source
   * @param total how many there were
   */
  private record Plenum(List<Resolution> resolutions, int total) {}

  private static final Map<String, Plenum> BY_PLENUM = new HashMap<>();

  /** What may stand between the plenum and khóa. */
  private static final Set<String> BEHIND_PLENUM =
      Set.of("ban", "chap", "hanh", "bch", "bchtw", "trung", "uong", "tw", "dang");

  /** What may stand between Nghị quyết and the plenum. */
  private static final Set<String> BEFORE_PLENUM =
      Set.of("hoi", "nghi", "lan", "thu", "trung", "uong", "tw", "tu", "cua", "so");

  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("nhat", 1),
          Map.entry("mot", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bon", 4),
          Map.entry("nam", 5),
          Map.entry("sau", 6),
          Map.entry("bay", 7),
          Map.entry("tam", 8),
          Map.entry("chin", 9),
          Map.entry("muoi", 10));

  private static final int MAX_WORDS = 14;
  private static final int MAX_TERM = 8;

  static {
    for (String[] row : Table.rows("named.tsv", 6)) {
      List<String> numbers = Table.values(row[2]);
      List<String> dates = Table.values(row[3]);
      List<String> confidence = Table.values(row[5]);
      List<Resolution> resolutions = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        if (confidence.get(i).equals("C")) {
          continue; // from memory
        }
        DocumentNumber number = DocumentNumber.parse(numbers.get(i)).orElseThrow();
        resolutions.add(new Resolution(number, LocalDate.parse(dates.get(i)), row[1]));
      }
      Plenum plenum = new Plenum(List.copyOf(resolutions), numbers.size());
      BY_PLENUM.put(row[0] + " " + row[1], plenum);
    }
  }

  private NamedResolutions() {}

  /** Whether the word khóa begins at {@code at}, a k; in NFC or NFD, without marks or with. */
  static boolean isTermWord(char[] text, int length, int at) {
    if (at + 3 >= length || Signs.base(text[at + 1]) != 'h' || Signs.base(text[at + 2]) != 'o') {
      return false;
    }
    int a = Signs.isMark(text[at + 3]) ? at + 4 : at + 3;
    int end = a + 1 < length && Signs.isMark(text[a + 1]) ? a + 2 : a + 1;
    return a < length
        && Signs.base(text[a]) == 'a'
        && (end >= length || !Signs.isLetter(text[end]));
  }

  /** The name that ends in the term whose word khóa begins at {@code at}; null if none does. */
  static @Nullable Name at(char[] text, int length, int at) {
    int i = skip(text, length, wordEnd(text, length, at));
    int end = termEnd(text, length, i);
    String term = Terms.ofLetters(new String(text, i, end - i));
    if (term == null) {
      return null;
    }
    Backwards words = new Backwards(text, at);
    String named = words.plenum();
    Plenum plenum = named.isEmpty() ? null : BY_PLENUM.get(named + " " + term);
    int start = plenum == null ? -1 : words.head();
    if (plenum == null || start < 0) {
      return null;
    }
    List<Resolution> meant = PlenumTopics.meant(plenum.resolutions, text, length, end);
    boolean told = plenum.total == 1 || !meant.isEmpty();
    return new Name(start, end, meant.isEmpty() ? plenum.resolutions : meant, told);
  }

  /** Where the term ends, in Roman figures or in digits. */
  private static int termEnd(char[] text, int length, int from) {
    return from < length && Signs.isDigit(text[from])
        ? Digits.end(text, Math.min(length, from + MAX_TERM), from)
        : wordEnd(text, length, from);
  }

  /** Words and figures, from the last to the first, at most {@link #MAX_WORDS}. */
  private static final class Backwards {
    private final char[] text;
    private int start;
    private int taken;
    private boolean centre;

    Backwards(char[] text, int from) {
      this.text = text;
      start = from;
    }

    /** Goes back to the plenum, {@code 6} or {@code 6 (2)}; empty if another word comes first. */
    String plenum() {
      String session = "";
      while (true) {
        int value = figure();
        if (value > 0 && session.isEmpty() && isSession()) {
          session = " (" + value + ")";
          continue;
        }
        if (value > 0) {
          return value + session;
        }
        String word = back();
        Integer named = WORDS.get(word);
        if (named != null) {
          return named + session;
        }
        boolean old = word.equals("tu"); // tư, the fourth, or TƯ, the Centre
        if (old && !Signs.isUpper(text[start])) {
          return 4 + session;
        }
        centre |= old || word.equals("trung") || word.endsWith("tw");
        if (!old && !BEHIND_PLENUM.contains(word)) {
          return "";
        }
      }
    }

    /** The figure that ends right before, of at most two digits; 0 if none does. */
    private int figure() {
      int digitsEnd = skipBack();
      int digits = digitsEnd;
      while (digits > 0 && digits > digitsEnd - 2 && Signs.isDigit(text[digits - 1])) {
        digits--;
      }
      if (digits == digitsEnd) {
        return 0;
      }
      start = digits;
      return Digits.value(text, digits, digitsEnd);
    }

    /** Goes back over "(lần", so that the figure behind it counts the sessions of a plenum. */
    private boolean isSession() {
      int before = start;
      boolean session =
          back().equals("lan") && start > 0 && (text[start - 1] == '(' || isFigureBefore(start));
      start = session ? start : before;
      return session;
    }

    private boolean isFigureBefore(int at) {
      int i = at;
      while (i > 0 && i > at - 3 && (Signs.isBlank(text[i - 1]) || text[i - 1] == ',')) {
        i--;
      }
      return i > 0 && Signs.isDigit(text[i - 1]);
    }

    /**
     * Where "Nghị quyết" or NQ begins; -1 if another word comes first, or no word for the Centre.
     */
    int head() {
      String behind = "";
      while (true) {
        String word = back();
        if (word.equals("nqtw")
            || (centre && (word.equals("nq") || (word.equals("nghi") && behind.equals("quyet"))))) {
          return start;
        }
        centre |= word.equals("tw") || word.equals("tu") || word.equals("trung");
        if (!word.equals("quyet") && !BEFORE_PLENUM.contains(word)) {
          return -1;
        }
        behind = word;
      }
    }

    private String back() {
      int at = skipBack();
      WordsBefore words = new WordsBefore(text, at);
      if (taken++ == MAX_WORDS || !words.take(at)) {
        return "";
      }
      start = words.start();
      String word = words.folded();
      boolean dotted = word.equals("u") || word.equals("w"); // T.Ư, T.W
      if (dotted && start > 1 && text[start - 1] == '.' && Signs.base(text[start - 2]) == 't') {
        start -= 2;
        return "tw";
      }
      return word;
    }

    private int skipBack() {
      int i = start;
      while (i > 0 && i > start - 3 && (Signs.isBlank(text[i - 1]) || isPause(text[i - 1]))) {
        i--;
      }
      return i;
    }

    private static boolean isPause(char c) {
      return c == '(' || c == ')' || c == ',';
    }
  }

  private static int skip(char[] text, int length, int from) {
    int i = from;
    while (i < length && i < from + 3 && Signs.isBlank(text[i])) {
      i++;
    }
    return i;
  }

  private static int wordEnd(char[] text, int length, int from) {
    int i = from;
    int limit = Math.min(length, from + MAX_TERM);
    while (i < limit && (Signs.isLetter(text[i]) || Signs.isMark(text[i]))) {
      i++;
    }
    return i;
  }
}
