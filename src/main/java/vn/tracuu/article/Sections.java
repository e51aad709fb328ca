package vn.tracuu.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.tracuu.text.Folding;

/**
 * The sections of an article. A legal text is divided by its {@code Điều}; another long text by its
 * headings. A short article, or one with less than two of either, has none: it is one passage.
 *
 * <p>What stands before the first section (the head of a law, the lead) and a chapter's title
 * belong to no section of their own: the one before goes on until the next begins.
 *
 * <p>Stateless; safe for all threads; linear in the length of the text.
 */
public final class Sections {
  /** Below this length, in UTF-16 units, an article is read as a whole: about a page. */
  private static final int SHORT_TEXT = 2_000;

  /** A longer name of a section is cut. */
  private static final int MAX_PLACE = 160;

  private static final int FEWEST = 2;
  private static final String ARTICLE = "dieu";
  private static final int MAX_DIGITS = 4;

  /** "Điều" in any encoding is not longer, in UTF-16 units. */
  private static final int MAX_WORD = 8;

  /** A block that begins a section. */
  private record Head(int block, String anchor) {}

  private Sections() {}

  /** The sections in their order; empty if the article is one passage. */
  public static List<Section> of(Article article) {
    if (article.blocks().size() < FEWEST || length(article) < SHORT_TEXT) {
      return List.of();
    }
    List<Head> heads = articles(article.blocks());
    if (heads.size() < FEWEST) {
      heads = headings(article.blocks());
    }
    return heads.size() < FEWEST ? List.of() : sections(article, heads);
  }

  private static int length(Article article) {
    return article.blocks().stream().mapToInt(block -> block.text().length()).sum();
  }

  private static List<Head> articles(List<Block> blocks) {
    List<Head> heads = new ArrayList<>();
    Set<String> anchors = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      String number = articleNumber(blocks.get(i).text());
      if (!number.isEmpty()) {
        heads.add(new Head(i, unique("dieu-" + number, anchors)));
      }
    }
    return heads;
  }

  private static List<Head> headings(List<Block> blocks) {
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == Block.Kind.HEADING) {
        heads.add(new Head(i, "muc-" + (heads.size() + 1)));
      }
    }
    return heads;
  }

  /**
   * The number of the Điều that a block begins, {@code 12} or {@code 12a}; empty if it begins none.
   * "Điều 12 của Luật này" at the beginning of a line is a reference, so a stop has to follow.
   */
  private static String articleNumber(String text) {
    int blank = text.indexOf(' ');
    if (blank < 0 || blank > MAX_WORD || !Folding.of(text.substring(0, blank)).equals(ARTICLE)) {
      return "";
    }
    int end = blank + 1;
    int limit = Math.min(text.length(), end + MAX_DIGITS);
    while (end < limit && isDigit(text.charAt(end))) {
      end++;
    }
    if (end == blank + 1) {
      return "";
    }
    if (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    boolean stops = end == text.length() || text.charAt(end) == '.' || text.charAt(end) == ':';
    return stops ? text.substring(blank + 1, end) : "";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** A law that quotes another has two of a number. */
  private static String unique(String anchor, Set<String> taken) {
    String free = anchor;
    for (int n = 2; !taken.add(free); n++) {
      free = anchor + "-" + n;
    }
    return free;
  }

  private static List<Section> sections(Article article, List<Head> heads) {
    int[] starts = starts(article);
    List<Section> sections = new ArrayList<>(heads.size());
    for (int i = 0; i < heads.size(); i++) {
      int first = heads.get(i).block();
      int end = i + 1 < heads.size() ? heads.get(i + 1).block() : article.blocks().size();
      sections.add(
          new Section(
              place(article.blocks().get(first).text()),
              heads.get(i).anchor(),
              first,
              end,
              starts[first],
              starts[end] - 1));
    }
    return sections;
  }

  /** Where each block begins in the article's text, and behind the last where one more would. */
  private static int[] starts(Article article) {
    List<Block> blocks = article.blocks();
    int[] starts = new int[blocks.size() + 1];
    starts[0] = article.lead() == null ? 0 : article.lead().length() + 1;
    for (int i = 0; i < blocks.size(); i++) {
      starts[i + 1] = starts[i] + blocks.get(i).text().length() + 1;
    }
    return starts;
  }

  private static String place(String text) {
    if (text.length() <= MAX_PLACE) {
      return text;
    }
    int blank = text.lastIndexOf(' ', MAX_PLACE);
    return text.substring(0, blank < MAX_PLACE / 2 ? MAX_PLACE : blank) + " \u2026";
  }
}
