package vn.tracuu.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article's blocks that is small enough to be shown at once. Nearly every article is
 * one part; a line of a corpus may hold as many characters as fifty laws.
 *
 * @param number which part, from 1
 * @param firstBlocks for each part of the article, which block is the first one to begin in it
 * @param pieces its blocks; a block that is longer than a part is cut into several pieces
 */
public record ArticlePart(int number, List<Integer> firstBlocks, List<Piece> pieces) {
  /** The most of one part, in UTF-16 units: more than the longest code of law has. */
  public static final int MAX_LENGTH = 500_000;

  /** The most pieces of one part. */
  public static final int MAX_PIECES = 20_000;

  /** A piece is cut at a blank that is at most so many UTF-16 units before its end. */
  private static final int MAX_WORD = 100;

  /**
   * A block, or a piece of one.
   *
   * @param index which block of the article
   * @param begins whether the block begins with it
   */
  public record Piece(int index, boolean begins, Block block) {}

  public ArticlePart {
    firstBlocks = List.copyOf(firstBlocks);
    pieces = List.copyOf(pieces);
  }

  /** How many parts the article has, at least 1. */
  public int of() {
    return firstBlocks.size();
  }

  /** The part in which a block of the article begins. */
  public int partOf(int block) {
    int part = of();
    while (part > 1 && firstBlocks.get(part - 1) > block) {
      part--;
    }
    return part;
  }

  /** A part of an article; one that it does not have is empty. */
  public static ArticlePart of(Article article, int number) {
    Plan plan = new Plan(number);
    for (int i = 0; i < article.blocks().size(); i++) {
      plan.add(i, article.blocks().get(i));
    }
    return new ArticlePart(number, plan.firstBlocks, plan.pieces);
  }

  /** Goes through the blocks once, and keeps those of one part. */
  private static final class Plan {
    private final int wanted;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Integer> firstBlocks = new ArrayList<>(List.of(0));
    private int length;
    private int count;

    Plan(int wanted) {
      this.wanted = wanted;
    }

    void add(int index, Block block) {
      String text = block.text();
      int from = 0;
      while (from < text.length()) {
        int to = end(text, from);
        add(index, block, from, to);
        from = to;
      }
    }

    private void add(int index, Block block, int from, int to) {
      if (count > 0 && (count == MAX_PIECES || length + to - from > MAX_LENGTH)) {
        firstBlocks.add(from == 0 ? index : index + 1);
        length = 0;
        count = 0;
      }
      length += to - from;
      count++;
      String piece = firstBlocks.size() == wanted ? block.text().substring(from, to).strip() : "";
      if (!piece.isEmpty()) {
        pieces.add(new Piece(index, from == 0, new Block(block.kind(), piece)));
      }
    }

    private static int end(String text, int from) {
      if (text.length() - from <= MAX_LENGTH) {
        return text.length();
      }
      int blank = text.lastIndexOf(' ', from + MAX_LENGTH);
      int end = blank > from + MAX_LENGTH - MAX_WORD ? blank : from + MAX_LENGTH;
      return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
  }
}
