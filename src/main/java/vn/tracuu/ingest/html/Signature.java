package vn.tracuu.ingest.html;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Credits;

/**
 * The name that stands alone where a text ends: on the right, in bold, or as the last line. A name
 * below a line in capitals signs a document, and is none.
 *
 * @param line the line; null if there is none
 */
record Signature(@Nullable Line line) {
  private static final int MAX_LENGTH = 60;

  /** Names with their numbers are a list. */
  private static final Pattern TELEPHONE = Pattern.compile("\\d{9}|\\d{3,4}[ .]\\d{3}[ .]\\d{3}");

  /** Text below a name, in UTF-16 units, that may be a remark and not the article going on. */
  private static final int MAX_PROSE_BELOW = 200;

  /**
   * Looks for it from the end of the text upwards.
   *
   * @param author whether a text may be an author's name
   */
  static Signature find(Outline outline, Spot spot, Predicate<String> author) {
    return new Signature(line(outline, spot, author));
  }

  /** Drops what stands below a name on the right: remarks, and lists of other pages. */
  void dropBelow(Outline outline) {
    if (line == null || !isRight(line.box)) {
      return;
    }
    for (Line below : outline.lines.subList(line.index + 1, outline.lines.size())) {
      below.drop(Reasons.BELOW);
    }
  }

  private static @Nullable Line line(Outline outline, Spot spot, Predicate<String> author) {
    if (outline.document) {
      return null;
    }
    int prose = 0;
    for (int i = Math.min(spot.last() + 2, outline.lines.size() - 1); i > 0; i--) {
      Line line = outline.lines.get(i);
      prose += Features.isProse(line) && line.dropped == null ? line.length() : 0;
      if (prose > MAX_PROSE_BELOW) {
        return null;
      }
      boolean alone =
          AuthorFinder.isNearText(line) && line.linkChars == 0 && line.length() <= MAX_LENGTH;
      if (alone
          && isCredit(line, i, spot)
          && !isCapitals(outline.lines.get(i - 1).text)
          && !DocumentPart.isBody(line.text)
          && !TELEPHONE.matcher(line.text).find()
          && author.test(Credits.name(line.text))) {
        return line;
      }
    }
    return null;
  }

  private static boolean isCredit(Line line, int i, Spot spot) {
    boolean end = i >= spot.last() - 2;
    boolean bold = line.box.element.nameIs("strong") || hasOnlyBold(line);
    return isRight(line.box) || (end && bold) || i == spot.last() || i == spot.last() + 1;
  }

  static boolean isRight(Box box) {
    return box.element.attr("style").contains("right") || box.element.attr("align").equals("right");
  }

  private static boolean hasOnlyBold(Line line) {
    var child = line.box.element.firstElementChild();
    return child != null && (child.nameIs("strong") || child.nameIs("b"));
  }

  private static boolean isCapitals(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.toUpperCase(s.charAt(i)) != s.charAt(i)) {
        return false; // most lines, at once
      }
    }
    return s.equals(s.toUpperCase(Locale.ROOT));
  }
}
