package vn.tracuu.number;

import java.util.List;

/**
 * How many citations one text may hold. Each takes about a kilobyte while it is held, so a text of
 * nothing but numbers takes a hundred times its size.
 */
public final class CitationLimit {
  /** The most citations of one text. The richest one of a provincial gazette has some 2,000. */
  public static final int MAX = 40_000;

  /** Characters that are read at once to count citations. */
  private static final int PIECE = 1 << 16;

  private CitationLimit() {}

  /** Runs of digits: there are at least as many as citations, and they cost nothing to count. */
  public static int digitRuns(String text) {
    int runs = 0;
    boolean inRun = false;
    for (int i = 0; i < text.length(); i++) {
      boolean digit = Character.isDigit(text.charAt(i));
      runs += digit && !inRun ? 1 : 0;
      inRun = digit;
    }
    return runs;
  }

  /**
   * Whether the parts of a text have more than {@link #MAX} citations together. Tables have many
   * figures and few numbers of documents: only a text with so many figures is read, piece by piece,
   * and no further than to the first citation that is too many.
   */
  public static boolean isExceededBy(List<String> parts) {
    long runs = parts.stream().mapToLong(CitationLimit::digitRuns).sum();
    return runs > MAX && citations(String.join("\n", parts)) > MAX;
  }

  private static long citations(String text) {
    long citations = 0;
    for (int from = 0; citations <= MAX && from < text.length(); ) {
      int end = end(text, from);
      citations += CitationReader.inText(text.substring(from, end)).size();
      from = end;
    }
    return citations;
  }

  /** The end of a piece, at a blank if there is one: a number is not cut in two. */
  private static int end(CharSequence text, int from) {
    int end = Math.min(text.length(), from + PIECE);
    for (int i = end; end < text.length() && i > from; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return end;
  }
}
