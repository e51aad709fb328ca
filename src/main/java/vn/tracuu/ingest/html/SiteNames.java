package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What names a site and not an article: its own name, what all of its pages bear, and the words
 * that such names begin with.
 *
 * @param names in the form of {@link Title#plain}
 */
record SiteNames(Set<String> names) {
  private static final String[] SEPARATORS = {
    " | ", " - ", " \u2013 ", " \u2014 ", " :: ", " \u00BB "
  };

  private static final Pattern SPLIT = Pattern.compile(" (?:[|\u2013\u2014\u00BB-]|::) ");

  /** Words, in plain form, that a site's name begins with where a title has one beside it. */
  private static final Pattern SITE =
      Pattern.compile(
          "(?:trang chủ|trang nhất|trang chính|home|homepage|website|cổng (?:thông tin|tin|ttđt)|"
              + "trang (?:thông tin|tin|ttđt)|báo điện tử|tạp chí điện tử)(?: .*)?");

  /** True if the text is the name of the site, whole. */
  boolean isSite(String text) {
    String plain = Title.plain(text);
    return !plain.isEmpty() && names.contains(plain);
  }

  /** True if all that the title says is the name of a site, known or by its words. */
  boolean isSiteName(String title) {
    String plain = Title.plain(title);
    return !plain.isEmpty() && (names.contains(plain) || SITE.matcher(plain).matches());
  }

  /** The title without the parts that name its site; "" if all of them do. */
  String without(String title) {
    List<String> parts = new ArrayList<>();
    boolean known = false;
    for (String part : SPLIT.split(title, -1)) {
      String plain = Title.plain(part);
      boolean site = names.contains(plain) || SITE.matcher(plain).matches();
      known |= site;
      if (!site && !plain.isEmpty()) {
        parts.add(part.strip());
      }
    }
    if (!known) {
      return longest(title);
    }
    return parts.isEmpty() ? (isSite(title) ? "" : title) : String.join(" - ", parts);
  }

  /** The parts of a title between its strokes; none where it has none. */
  static List<String> parts(String title) {
    String[] parts = SPLIT.split(title, -1);
    return parts.length > 1 ? List.of(parts) : List.of();
  }

  /** The longer part of a title that has the site's name behind or before it. */
  private static String longest(String title) {
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
}
