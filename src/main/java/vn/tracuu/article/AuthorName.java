package vn.tracuu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of those who wrote an article. Pages give all of them in one line, and only its words say
 * whether a comma stands between two people or within the name of a body.
 *
 * @param name one line
 * @param person whether it looks like the name of a person, not of a body
 */
public record AuthorName(String name, boolean person) {
  /** What stands between two names; only ever between single blanks, or a comma and a blank. */
  private static final Pattern BETWEEN =
      Pattern.compile(" ?[,;/&] ?| [-\u2013\u2014] | (?:v\u00E0|and) "); // - – — và

  private static final int MIN_WORDS = 2; // "Smith, John" is one person
  private static final int MAX_WORDS = 6; // with a degree before it

  /** A line with more names is none of names, and costs no more. */
  private static final int MAX_NAMES = 50;

  /** Degrees and trades in capitals; other words in capitals are names of bodies (VOV, UBND). */
  private static final Set<String> DEGREES =
      Set.of("ts", "ths", "gs", "pgs", "bs", "ks", "ls", "pv", "ctv", "btv");

  /**
   * With these words, in lower case, only the names of bodies begin, even where all of their words
   * have capitals; family names (Đoàn, Văn) are not among them.
   */
  private static final Set<String> BODIES =
      Set.of(
          "ban", "bộ", "báo", "cục", "cổng", "đài", "hội", "huyện", "nhóm", "phòng", "phường", "sở",
          "tạp", "tỉnh", "thôn", "tổng", "ủy", "uỷ", "viện", "vụ", "xã");

  /**
   * Those that a line names, in its order: the people before anything else, each by himself, and
   * what follows them as one body. A line that does not begin with a person is one body, whatever
   * commas it has.
   */
  public static List<AuthorName> of(String line) {
    List<AuthorName> names = new ArrayList<>();
    Matcher between = BETWEEN.matcher(line);
    int from = 0;
    while (names.size() < MAX_NAMES) {
      boolean more = between.find();
      String part = line.substring(from, more ? between.start() : line.length()).strip();
      if (!isPerson(part)) {
        break;
      }
      names.add(new AuthorName(part, true));
      if (!more) {
        return List.copyOf(names);
      }
      from = between.end();
    }
    String rest = line.substring(from).strip();
    if (names.isEmpty() || !isBody(rest)) {
      return List.of(new AuthorName(line.strip(), isPerson(line.strip())));
    }
    names.add(new AuthorName(rest, false));
    return List.copyOf(names);
  }

  private static boolean isPerson(String part) {
    String[] words = part.split(" ", -1);
    if (words.length < MIN_WORDS
        || words.length > MAX_WORDS
        || BODIES.contains(words[0].toLowerCase(Locale.ROOT))) {
      return false;
    }
    boolean shouted = part.equals(part.toUpperCase(Locale.ROOT));
    for (String word : words) {
      if (!isOfAName(word, shouted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfAName(String word, boolean shouted) {
    if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
      return false;
    }
    boolean letters = word.codePoints().noneMatch(Character::isDigit);
    boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return letters
        && (shouted
            || !capitals
            || word.indexOf('.') >= 0
            || DEGREES.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** What may follow the people: several words, the first one with a capital. */
  private static boolean isBody(String part) {
    return part.indexOf(' ') > 0 && Character.isUpperCase(part.codePointAt(0));
  }
}
