package vn.tracuu.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * What stands above the subject of every official paper and says nothing of it: the name of the
 * State or Party and its motto, the gazette that printed it, who issued it, number and date. State,
 * motto and gazette are no evidence for an article and are not searched for; none of a head is
 * shown as a snippet.
 *
 * <p>Works on texts whose blocks are lines. Stateless.
 */
public final class Masthead {
  /** How many lines a head has at most. */
  private static final int MAX_LINES = 40;

  /** No line of a head is longer, in UTF-16 units. */
  private static final int MAX_LINE = 160;

  /** No motto is shorter. */
  private static final int MIN_MOTTO = 12;

  private static final int NONE = -1;

  private static final String PARTY = "dang cong san viet nam";

  /** State, motto and Party, without marks. */
  private static final List<String> MOTTOS =
      List.of("cong hoa xa hoi chu nghia viet nam", "doc lap tu do hanh phuc", PARTY);

  private static final String GAZETTE = "cong bao so ";

  private Masthead() {}

  /**
   * The text with blanks in place of the letters of State, motto, Party and gazette; every other
   * letter stays at its place.
   */
  public static String blanked(String text) {
    char[] blanked = null;
    int end = 0;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = endOfPiece(text, start);
      int motto = mayHoldMotto(text, start, end) ? motto(text.substring(start, end)) : NONE;
      if (motto != NONE) {
        blanked = blanked == null ? text.toCharArray() : blanked;
        Arrays.fill(blanked, start + motto, end, ' ');
      }
    }
    return blanked == null ? text : new String(blanked);
  }

  /** Where the head of an official paper ends and its subject begins; 0 if it has no head. */
  public static int end(String text) {
    boolean official = false;
    int start = 0;
    for (int line = 0; line < MAX_LINES && start < text.length(); line++) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      String written = text.substring(start, Math.min(end, start + MAX_LINE + 1)).strip();
      boolean sure = isSure(written);
      if (!sure && !isOfHead(written)) {
        break;
      }
      official |= sure;
      start = end + 1;
    }
    return official && start < text.length() ? start : 0;
  }

  /** The end of the line or table cell that begins at {@code start}. */
  private static int endOfPiece(String text, int start) {
    int newline = text.indexOf('\n', start);
    int end = newline < 0 ? text.length() : newline;
    int limit = Math.min(end, start + MAX_LINE);
    for (int i = start; i < limit; i++) {
      if (text.charAt(i) == '|') {
        return i;
      }
    }
    return end;
  }

  /** A quick look at its length and its last letter, for texts are long. */
  private static boolean mayHoldMotto(String text, int start, int end) {
    if (end - start > MAX_LINE || end - start < MIN_MOTTO) {
      return false;
    }
    int last = end - 1;
    while (last > start && isSign(text.charAt(last))) {
      last--;
    }
    return "mMcCtT0123456789".indexOf(text.charAt(last)) >= 0;
  }

  private static boolean isSign(char c) {
    return !Character.isLetterOrDigit(c);
  }

  /** Where the motto begins that a line or cell ends with; {@link #NONE} if it ends with none. */
  private static int motto(String piece) {
    List<Integer> starts = new ArrayList<>();
    String words = words(piece, starts);
    if (words.startsWith(GAZETTE) && piece.indexOf('/') >= 0) {
      return 0;
    }
    String before = words;
    for (String motto = ending(before); !motto.isEmpty(); motto = ending(before)) {
      before = before.substring(0, before.length() - motto.length()).strip();
    }
    if (before.length() == words.length()) {
      return NONE;
    }
    int kept = before.isEmpty() ? 0 : before.split(" ", -1).length;
    int start = starts.get(kept);
    boolean party = words.endsWith(PARTY);
    return kept == 0
        ? 0
        : !party && isBesideMotto(piece.substring(0, start), before) ? start : NONE;
  }

  private static String ending(String words) {
    return MOTTOS.stream().filter(words::endsWith).findFirst().orElse("");
  }

  /** The left column of a head, in one line with the right one; not "nước Cộng hòa ...". */
  private static boolean isBesideMotto(String written, String words) {
    boolean capitals = written.chars().noneMatch(Character::isLowerCase);
    return isNumber(written) || (capitals && !words.endsWith("nuoc") && !words.endsWith("cua"));
  }

  /** A line that only official papers have: one with a motto or a number. */
  private static boolean isSure(String line) {
    if (line.length() > MAX_LINE) {
      return false;
    }
    return Arrays.stream(line.split("\\|", -1)).anyMatch(Masthead::isSureCell);
  }

  private static boolean isSureCell(String cell) {
    return motto(cell) != NONE || isNumber(cell);
  }

  private static boolean isNumber(String cell) {
    int colon = cell.indexOf(':');
    String before = colon < 0 ? "" : words(cell.substring(0, colon), new ArrayList<>());
    return (before.equals("so") || before.endsWith(" so")) && cell.chars().anyMatch(c -> c == '/');
  }

  /** A line that may stand between those: a rule, a page, a day, who issued it. */
  private static boolean isOfHead(String line) {
    if (line.length() > MAX_LINE) {
      return false;
    }
    String words = words(line, new ArrayList<>());
    return line.chars().noneMatch(Character::isLetter) || isDay(words) || isIssuer(line, words);
  }

  private static boolean isDay(String words) {
    return words.contains("ngay ") && words.contains(" thang ") && words.contains(" nam ");
  }

  /** In capitals, and not what kind of document it is. */
  private static boolean isIssuer(String line, String words) {
    return line.chars().noneMatch(Character::isLowerCase)
        && DocumentTypes.all().stream()
            .flatMap(type -> type.words().stream())
            .noneMatch(type -> words.equals(type) || words.startsWith(type + " "));
  }

  /**
   * Its words without marks and signs.
   *
   * @param starts takes where each begins
   */
  private static String words(String line, List<Integer> starts) {
    StringBuilder words = new StringBuilder();
    Segmenter segmenter = new Segmenter();
    segmenter.reset(line.toCharArray(), line.length());
    while (segmenter.next()) {
      words.append(words.isEmpty() ? "" : " ");
      starts.add(segmenter.start());
      words.append(Folding.of(line.substring(segmenter.start(), segmenter.end())));
    }
    return words.toString();
  }
}
