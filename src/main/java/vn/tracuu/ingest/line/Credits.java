package vn.tracuu.ingest.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article and where it was taken from, as its lines say: {@code Tác giả: Kiên Trung},
 * {@code Nguồn: Hà Lan/baolongan.vn}, or a name alone.
 */
public final class Credits {
  private static final Pattern AUTHOR =
      Pattern.compile(
          "^(?iu:tác giả(?: bài viết)?|người viết|thực hiện|"
              + "(?:tin|bài|bài viết|ảnh|video)(?:(?:, ?| và | - )(?:tin|bài|ảnh|video|clip)){0,3})"
              + " ?: ?(\\S.{0,100})$");
  private static final Pattern SOURCE =
      Pattern.compile("^(?iu:nguồn(?: tin| bài viết)?) ?: ?(\\S.{0,100})$");

  /** {@code Theo TTXVN}, as a line of its own. */
  private static final Pattern AFTER = Pattern.compile("^[(]?(?:Theo|THEO) ([^:,.]{2,50})[)]?$");

  /** What may stand behind a name: a date, a bracket, an address of the web. */
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s{0,2}(?:[(|/].{0,80}|[-,\u2013] ?\\d.{0,40}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}.{0,30})$");

  private static final Pattern BY = Pattern.compile("^(?i:written by|posted by|by|author):? ");

  /** What stands between the words of names. */
  private static final Pattern BETWEEN = Pattern.compile("[ ,&\u2013-]+");

  private static final int MAX_LABELLED = 150;
  private static final int MAX_NAME = 60;
  private static final int MAX_WORDS = 10;

  private Credits() {}

  /** The author that a line names with a label; null if it names none. */
  public static @Nullable String author(String line) {
    if (!mayBeLabelled(line)) {
      return null;
    }
    Matcher m = AUTHOR.matcher(line);
    return m.matches() ? name(m.group(1)) : null;
  }

  /** The source that a line names with a label; null if it names none. */
  public static @Nullable String source(String line) {
    if (!mayBeLabelled(line)) {
      return null;
    }
    Matcher m = SOURCE.matcher(line);
    return m.matches() ? m.group(1).strip() : null;
  }

  private static boolean mayBeLabelled(String line) {
    return line.length() <= MAX_LABELLED && line.indexOf(':') > 0;
  }

  /** The X of a line that is nothing but {@code Theo X}; null if it is none. */
  public static @Nullable String after(String line) {
    Matcher m = AFTER.matcher(line);
    return m.matches() && Character.isUpperCase(m.group(1).charAt(0)) ? m.group(1).strip() : null;
  }

  /** A name without the label before it and the date, bracket or address behind it. */
  public static String name(String credit) {
    Matcher label = AUTHOR.matcher(credit);
    boolean labelled = credit.indexOf(':') > 0 && label.matches();
    String bare = BY.matcher(labelled ? label.group(1) : credit).replaceFirst("");
    String name = mayHaveTail(bare) ? TAIL.matcher(bare).replaceFirst("").strip() : bare.strip();
    return name.isEmpty() ? bare.strip() : name;
  }

  /** A bracket, a stroke or a figure is in every tail. */
  private static boolean mayHaveTail(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if ((c >= '0' && c <= '9') || c == '(' || c == '|' || c == '/') {
        return true;
      }
    }
    return false;
  }

  /**
   * True if the line reads like nothing but names of people: few words, each with a capital, no
   * figures, no full stop behind.
   */
  public static boolean isName(String line) {
    if (line.length() > MAX_NAME || line.isEmpty()) {
      return false;
    }
    String[] words = BETWEEN.split(line, -1);
    int capitals = 0;
    for (String word : words) {
      if (word.isEmpty() || word.equals("và") || word.equals("and")) {
        continue;
      }
      if (!Character.isUpperCase(word.codePointAt(0)) || !isLetters(word)) {
        return false;
      }
      capitals++;
    }
    return capitals >= 2 && words.length <= MAX_WORDS && !line.endsWith(":");
  }

  private static boolean isLetters(String word) {
    return word.codePoints()
        .allMatch(c -> Character.isLetter(c) || c == '.' || c == '\'' || c == '\u2019');
  }

  /** True if the two are the same name but for case and blanks. */
  public static boolean same(String a, String b) {
    return a.strip().equalsIgnoreCase(b.strip());
  }
}
