package vn.tracuu.http.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.Section;
import vn.tracuu.article.Sections;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/** Which blocks of an article are headings, how deep, and by which anchors they are reached. */
final class Outline {
  /** The parts of a legal document that are told by their first word; deeper ones come later. */
  private static final List<String> PARTS = List.of("phần", "chương", "mục", "điều");

  private static final List<String> LEVELS = List.of("phan", "chuong", "muc", "dieu");

  /** Longer ones are paragraphs that happen to begin like a heading, in UTF-16 units. */
  private static final int MAX_HEADING = 300;

  /** The anchors of the sections that passages of hits lead to, by the block that begins them. */
  private final Map<Integer, String> sections = new HashMap<>();

  private final Set<String> taken = new HashSet<>();

  /** Whether a chapter or another heading came already, below which a Điều then stands. */
  private boolean divided;

  Outline(Article article) {
    for (Section section : Sections.of(article)) {
      sections.put(section.firstBlock(), section.anchor());
      taken.add(section.anchor());
    }
  }

  /**
   * A heading.
   *
   * @param level 2 or 3, as HTML counts
   * @param anchor unique in the article
   */
  record Heading(int level, String anchor) {}

  /** What a block of the article is, if it is a heading; to be asked in order. */
  @Nullable Heading heading(int index, Block block) {
    int part = part(block.text());
    boolean heading = block.kind() == Block.Kind.HEADING;
    String section = sections.get(index);
    if (part < 0 && !heading && section == null) {
      return null;
    }
    boolean article = part == LEVELS.size() - 1;
    divided |= !article;
    int level = article && divided ? 3 : 2;
    if (section != null) {
      return new Heading(level, section);
    }
    return new Heading(level, unique(part < 0 ? slug(block.text()) : anchor(block.text(), part)));
  }

  private String unique(String anchor) {
    String free = anchor;
    for (int n = 2; !taken.add(free); n++) {
      free = anchor + "-" + n;
    }
    return free;
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
