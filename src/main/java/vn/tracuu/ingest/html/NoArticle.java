package vn.tracuu.ingest.html;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that hold no article though text was found on them: a category without entries, a
 * site's front page, a list whose only prose stands in a block of the site.
 */
final class NoArticle {
  /** What systems write where nothing is, without marks. */
  private static final Pattern NOTHING_HERE =
      Pattern.compile(
          "(?:(?:chuyen muc|danh muc|muc|trang|noi dung|du lieu|chu de)(?: nay)? )?"
              + "(?:hien |hien tai |hien nay )?(?:chua co|khong co|dang duoc|dang|khong tim thay)"
              + " (?:bai viet|tin bai|tin tuc|tin|du lieu|noi dung|van ban|cap nhat|ket qua|ban ghi)"
              + "(?: nao| nay| du lieu| noi dung)?");

  private static final int MAX_NOTICE = 80;

  /** A text of more characters is an article whatever stands beside it. */
  private static final int LONG = 1_200;

  private static final int SHORT = 600;
  private static final int LEVELS_UP = 3;
  private static final double MOSTLY_LINK = 0.7;

  private static final int AROUND = Mark.NAVIGATION | Mark.FOOTER | Mark.ASIDE | Mark.UNSEEN;

  private final Outline outline;
  private final Spot spot;
  private int text;
  private int links;

  private NoArticle(Outline outline, Spot spot) {
    this.outline = outline;
    this.spot = spot;
    for (Line line : outline.lines) {
      if (line.dropped == null) {
        text += line.length();
      } else if (line.linkDensity() > MOSTLY_LINK && !line.box.is(AROUND)) {
        links += line.length();
      }
    }
  }

  /**
   * Why the page holds no article; null if it holds one.
   *
   * @param title what was taken for its title
   * @param named whether a heading or its metadata say that title
   * @param dated whether a day of publication was found
   */
  static @Nullable String why(
      Outline outline, Spot spot, SiteNames sites, String title, boolean named, boolean dated) {
    NoArticle page = new NoArticle(outline, spot);
    if (page.text > LONG || page.text == 0) {
      return null;
    }
    if (page.saysNothing()) {
      return "the page says that nothing is on it";
    }
    if (!dated && sites.isSiteName(title)) {
      return "the front page of a site";
    }
    return !dated && !named && page.text < SHORT && page.links > 2 * page.text
        ? "a list of other pages"
        : null;
  }

  /** A line says that nothing is here, and what is kept stands elsewhere on the page. */
  private boolean saysNothing() {
    for (Line line : outline.lines) {
      if (line.length() <= MAX_NOTICE
          && !line.box.is(AROUND)
          && isNotice(line)
          && !isInText(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNotice(Line line) {
    String plain =
        Normalizer.normalize(Title.plain(line.text), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace('đ', 'd')
            .toLowerCase(Locale.ROOT);
    return NOTHING_HERE.matcher(plain).matches();
  }

  private boolean isInText(Line line) {
    Box around = line.box;
    for (int i = 0; i < LEVELS_UP && around.parent != null && around.parent.depth > 0; i++) {
      around = around.parent;
    }
    return around.first <= spot.first() && spot.first() < around.end;
  }
}
