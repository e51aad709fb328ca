package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * The title of a page: the heading that its metadata confirms; where the metadata is none, the
 * nearest heading above the text; else the metadata, without the site's name.
 *
 * @param text the title, "" if there is none
 * @param box where it stands on the page; null if it stands only in the metadata
 */
record Title(String text, @Nullable Box box) {
  private static final String[] SEPARATORS = {
    " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB "
  };
  static final List<String> LEVELS = List.of("h1", "h2", "h3");
  private static final int MAX_TITLE = 400;
  private static final int MAX_FIRST_LINE = 150;
  private static final int MIN_WORDS = 5;
  private static final int LINES_ABOVE = 15;

  static Title find(
      Outline outline, Metadata metadata, LinkedData data, List<Box> profiled, Spot spot) {
    for (Box box : profiled) {
      String text = text(box);
      if (!text.isEmpty()) {
        return new Title(text, box);
      }
    }
    String page = metadata.get("og:title", "twitter:title");
    String window = metadata.get("title");
    Box heading = confirmed(outline, page + " \n " + window + " \n " + data.headline, spot.last());
    if (heading == null && page.isEmpty()) {
      heading = nearest(outline, spot.first());
    }
    if (heading != null) {
      return new Title(text(heading), heading);
    }
    Box first = page.isEmpty() ? first(outline, window, spot.first()) : null;
    if (first != null) {
      return new Title(text(first), first);
    }
    return new Title(page.isEmpty() ? withoutSite(window) : withoutSite(page), null);
  }

  /** The heading of the highest level that the metadata repeats, if it is not below the text. */
  private static @Nullable Box confirmed(Outline outline, String metadata, int lastText) {
    String confirmed = plain(metadata);
    for (String tag : LEVELS) {
      for (Box box : outline.named(tag)) {
        String text = plain(text(box));
        if (box.first <= lastText && text.contains(" ") && confirmed.contains(text)) {
          return box;
        }
      }
    }
    return null;
  }

  /** The nearest heading above the text, h1 before h2; else the first h1 with a title's words. */
  private static @Nullable Box nearest(Outline outline, int firstText) {
    Box nearest = null;
    for (String tag : LEVELS) {
      for (Box box : outline.named(tag)) {
        boolean near = box.first <= firstText + 1 && box.first >= firstText - LINES_ABOVE;
        nearest = near && isTitle(box) ? box : nearest;
      }
      if (nearest != null) {
        return nearest;
      }
    }
    return outline.named("h1").stream().filter(Title::isTitle).findFirst().orElse(null);
  }

  /**
   * On a page whose window says no title: its first h1, however short; without one, the line that
   * the text begins with.
   */
  private static @Nullable Box first(Outline outline, String window, int first) {
    if (plain(window).split(" ", -1).length >= MIN_WORDS || first >= outline.lines.size()) {
      return null;
    }
    for (Box box : outline.named("h1")) {
      if (!box.is(Mark.UNSEEN) && !text(box).isEmpty()) {
        return box;
      }
    }
    Line line = outline.lines.get(first);
    boolean title =
        line.length() <= MAX_FIRST_LINE
            && isTitle(line.box)
            && !Punctuation.endsSentence(line.text);
    return title ? line.box : null;
  }

  private static boolean isTitle(Box box) {
    String text = text(box);
    return !box.is(Mark.UNSEEN | Mark.NAVIGATION)
        && text.length() <= MAX_TITLE
        && plain(text).split(" ", -1).length >= MIN_WORDS;
  }

  private static String text(Box box) {
    return Lines.oneLine(box.element.text());
  }

  /** The longest part of a title that has the site's name behind or before it. */
  static String withoutSite(String title) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last > 0) {
        String front = title.substring(0, last);
        String back = title.substring(last + separator.length());
        String longer = front.length() >= back.length() ? front : back;
        return longer.length() > title.length() / 2 ? longer : title;
      }
    }
    return title;
  }

  /** Letters and digits only, in lower case, blanks single. */
  static String plain(String s) {
    StringBuilder plain = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(Character.toLowerCase(c));
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip();
  }

  /** True if {@code s} is {@code plain} once it is {@link #plain}; most lines differ at once. */
  static boolean isPlainly(String s, String plain) {
    int at = 0;
    boolean gap = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        gap = at > 0;
        continue;
      }
      if ((gap && !has(plain, at++, ' ')) || !has(plain, at++, Character.toLowerCase(c))) {
        return false;
      }
      gap = false;
    }
    return at == plain.length();
  }

  private static boolean has(String s, int at, char c) {
    return at < s.length() && s.charAt(at) == c;
  }
}
