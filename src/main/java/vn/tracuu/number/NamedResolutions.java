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
 * XII}.
 *
 * <p>From {@code named.tsv}. Immutable; safe for all threads.
 */
final class NamedResolutions {
  /** One resolution of a plenum. */
  record Resolution(String number, LocalDate date, String term) {}

  /** A name as it stands in a text, with what it stands for. */
  record Name(int start, int end, List<Resolution> resolutions) {}

  private static final Map<String, List<Resolution>> BY_PLENUM = new HashMap<>();
  private static final Set<String> BETWEEN = Set.of("hoi", "nghi", "lan", "thu");
  private static final int MAX_WORDS = 7;

  static {
    for (String[] row : Table.rows("named.tsv", 4)) {
      List<String> numbers = Table.values(row[2]);
      List<String> dates = Table.values(row[3]);
      List<Resolution> resolutions = new ArrayList<>();
      for (int i = 0; i < numbers.size(); i++) {
        resolutions.add(new Resolution(numbers.get(i), LocalDate.parse(dates.get(i)), row[1]));
      }
      BY_PLENUM.put(row[0] + " " + row[1], List.copyOf(resolutions));
    }
  }

  private NamedResolutions() {}

  /** The name whose plenum is {@code text[start, end)}; null if no known name is there. */
  static @Nullable Name at(char[] text, int length, int start, int end) {
    int head = headStart(text, start);
    if (head < 0) {
      return null;
    }
    int i = skip(text, length, end);
    int wordEnd = wordEnd(text, length, i);
    if (!LetterIndex.fold(new String(text, i, wordEnd - i)).equals("khoa")) {
      return null;
    }
    i = skip(text, length, wordEnd);
    int termEnd = wordEnd(text, length, i);
    String term = Terms.ofLetters(new String(text, i, termEnd - i));
    List<Resolution> resolutions = BY_PLENUM.get(Digits.value(text, start, end) + " " + term);
    return resolutions == null ? null : new Name(head, termEnd, resolutions);
  }

  /** Where "Nghị quyết" (or NQ) begins, whose "Trung ương" (or TW) ends before {@code plenum}. */
  private static int headStart(char[] text, int plenum) {
    WordsBefore words = new WordsBefore(text, plenum);
    boolean centre = false;
    String behind = "";
    for (int i = 0; i < MAX_WORDS && words.back(); i++) {
      String word = words.folded();
      if (centre && (word.equals("nq") || (word.equals("nghi") && behind.equals("quyet")))) {
        return words.start();
      }
      centre |= word.equals("tw") || word.equals("tu") || word.equals("trung");
      boolean part = centre || word.equals("uong") || BETWEEN.contains(word);
      if (!part && !word.equals("quyet")) {
        return -1;
      }
      behind = word;
    }
    return -1;
  }

  private static int skip(char[] text, int length, int from) {
    int i = from;
    while (i < length
        && i < from + 3
        && (Signs.isBlank(text[i]) || text[i] == '(' || text[i] == ',')) {
      i++;
    }
    return i;
  }

  private static int wordEnd(char[] text, int length, int from) {
    int i = from;
    int limit = Math.min(length, from + 8);
    while (i < limit && (Signs.isLetter(text[i]) || Signs.isMark(text[i]))) {
      i++;
    }
    return i;
  }
}
