package vn.tracuu.http.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/** Which blocks of an article are headings, how deep, and by which anchors they are reached. */
final class Outline {
  /** The parts of a legal document that are told by their first word; deeper ones come later. */
  private static final List<String> PARTS = List.of("phần", "chương", "mục", "điều");

  private static final List<String> LEVELS = List.of("phan", "chuong", "muc", "dieu");

  /** Longer ones are paragraphs that happen to begin like a heading, in UTF-16 units. */
  private static final int MAX_HEADING = 300;

  private final Map<String, Integer> used = new HashMap<>();

  /**
   * A heading.
   *
   * @param level 2 to 4, as HTML counts
   * @param anchor unique in the article
   */
  record Heading(int level, String anchor) {}

  /** What the next block of the article is, if it is a heading; to be asked in order. */
  @Nullable Heading heading(Block block) {
    int part = part(block.text());
    if (part >= 0) {
      boolean article = part == LEVELS.size() - 1;
      return new Heading(article ? 3 : 2, unique(anchor(block.text(), part)));
    }
    return block.kind() == Block.Kind.HEADING ? new Heading(2, unique(slug(block.text()))) : null;
  }

  private String unique(String anchor) {
    int times = used.merge(anchor, 1, Integer::sum);
    return times == 1 ? anchor : anchor + "-" + times;
  }

  /** The index of the kind of part that {@code text} is the heading of; -1 if it is none. */
  private static int part(String text) {
    if (text.length() > MAX_HEADING) {
      return -1;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < PARTS.size(); i++) {
      String word = PARTS.get(i);
      if (lower.startsWith(word + " ") && isOrdinal(lower, word.length() + 1, i)) {
        return i;
      }
    }
    return -1;
  }

  /** {@code 12.}, {@code 12:} of an article; figures or {@code I V X} of a chapter. */
  private static boolean isOrdinal(String lower, int at, int part) {
    int end = at;
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    String ordinal = lower.substring(at, end);
    boolean figures = !ordinal.isEmpty() && Character.isDigit(ordinal.charAt(0));
    boolean closed = end == lower.length() || lower.charAt(end) == '.' || lower.charAt(end) == ':';
    boolean roman = !ordinal.isEmpty() && ordinal.chars().allMatch(c -> "ivxlc".indexOf(c) >= 0);
    boolean inWords = part == 0 && List.of("thứ", "chung").contains(ordinal);
    return ((figures || roman) && closed) || inWords;
  }

  private static String anchor(String text, int part) {
    String rest = text.substring(text.indexOf(' ') + 1);
    int end = 0;
    while (end < rest.length() && Character.isLetterOrDigit(rest.charAt(end))) {
      end++;
    }
    return LEVELS.get(part) + "-" + Folding.of(rest.substring(0, end));
  }

  /** The words without marks, joined by hyphens; at most about 40 characters. */
  private static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    Segmenter segmenter = new Segmenter();
    segmenter.reset(text.toCharArray(), text.length());
    while (slug.length() < 40 && segmenter.next()) {
      slug.append(slug.isEmpty() ? "" : "-");
      slug.append(Folding.of(text.substring(segmenter.start(), segmenter.end())));
    }
    return slug.isEmpty() ? "phan" : slug.toString();
  }
}
