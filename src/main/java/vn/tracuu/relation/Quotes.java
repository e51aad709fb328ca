package vn.tracuu.relation;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * What of a clean text is quoted: new text that an amendment puts in the place of old, behind
 * {@code như sau:}, over many paragraphs; and words within one paragraph. Acts are never read
 * there.
 */
final class Quotes {
  private final BitSet blocks;
  private final BitSet words;

  private Quotes(BitSet blocks, BitSet words) {
    this.blocks = blocks;
    this.words = words;
  }

  /** Whether {@code at} is in a quotation. */
  boolean covers(int at) {
    return blocks.get(at) || words.get(at);
  }

  /** Whether {@code at} is in quoted words of one paragraph. */
  boolean isInline(int at) {
    return words.get(at);
  }

  static Quotes of(String text, List<Integer> pages) {
    BitSet blocks = new BitSet(text.length());
    BitSet words = new BitSet(text.length());
    int budget = 4 * text.length();
    int openUntil = 0; // no closing sign stands before
    int at = 0;
    while (at < text.length()) {
      if (!opens(text, at)) {
        at++;
        continue;
      }
      boolean block = isBehindColon(text, at) && budget > 0;
      int end = -1;
      if (block) {
        end = blockEnd(text, at, Math.min(budget, noteEnd(text, at, pages) - at));
        budget -= Math.max(0, end - at);
      } else if (at >= openUntil) {
        end = lineEnd(text, at);
        openUntil = end < 0 ? at + MAX_INLINE : 0;
      }
      if (end > at) {
        (block ? blocks : words).set(at, end);
        at = end;
      } else {
        at++;
      }
    }
    return new Quotes(blocks, words);
  }

  private static boolean opens(String text, int at) {
    char c = text.charAt(at);
    return c == '\u201C' || (c == '"' && (at == 0 || " \n(".indexOf(text.charAt(at - 1)) >= 0));
  }

  private static boolean closes(String text, int at) {
    char c = text.charAt(at);
    return c == '\u201D' || (c == '"' && !opens(text, at));
  }

  private static boolean isBehindColon(String text, int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\n')) {
      before--;
    }
    return before >= 0 && (text.charAt(before) == ':' || isSoFollows(text, before));
  }

  /** {@code như sau.}, with a slip of the pen. */
  private static boolean isSoFollows(String text, int before) {
    return text.charAt(before) == '.' && text.startsWith("nh\u01B0 sau", before - 7);
  }

  /** Where a quotation of paragraphs ends: at its closing sign at the end of a paragraph. */
  private static int blockEnd(String text, int start, int budget) {
    int depth = 0;
    int first = -1;
    int limit = Math.min(text.length(), start + budget);
    for (int i = start; i < limit; i++) {
      if (opens(text, i)) {
        depth++;
      } else if (closes(text, i)) {
        depth--;
        if (depth <= 0) {
          return i + 1;
        }
        first = first < 0 && endsParagraph(text, i + 1) ? i + 1 : first;
      } else if (i - start > MAX_UNBALANCED && first > 0) {
        return first;
      }
    }
    if (first < 0 && limit < text.length() && budget > 0) {
      return limit; // a foot note that goes on with the next page's notes
    }
    return first > 0 ? first : paragraphEnd(text, start);
  }

  /**
   * How far a balance of signs is looked for where one stood at the end of a paragraph, in chars.
   */
  private static final int MAX_UNBALANCED = 20_000;

  /** A foot note has no more before what it quotes, in UTF-16 units. */
  private static final int MAX_NOTE = 1500;

  /** A foot note ends with its page, and so does what it quotes. */
  private static int noteEnd(String text, int at, List<Integer> pages) {
    int colon = at - 1;
    while (colon > 0 && (text.charAt(colon) == ' ' || text.charAt(colon) == '\n')) {
      colon--;
    }
    int start = colon;
    while (start > 0 && text.charAt(start - 1) != '\n' && colon - start < MAX_NOTE) {
      start--;
    }
    boolean note =
        start < colon
            && Marker.at(text, start, colon)
                .filter(m -> m.level() == Paragraph.Level.NOTE)
                .isPresent();
    if (!note) {
      return text.length();
    }
    int next = Collections.binarySearch(pages, at);
    next = next < 0 ? -next - 1 : next;
    return next < pages.size() ? pages.get(next) : text.length();
  }

  private static int paragraphEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private static boolean endsParagraph(String text, int at) {
    int i = at;
    while (i < text.length() && i < at + 5 && ".;,/ 0123456789".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i >= text.length() || text.charAt(i) == '\n';
  }

  /** Where quoted words end: in the same paragraph, or they are none. */
  private static int lineEnd(String text, int start) {
    int depth = 1;
    int first = -1;
    for (int i = start + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (opens(text, i)) {
        depth++;
      } else if (closes(text, i)) {
        first = first < 0 ? i + 1 : first;
        if (--depth == 0) {
          return i + 1;
        }
      }
      if (i - start > MAX_INLINE) {
        return first;
      }
    }
    return first;
  }

  /** Longer quotations of words are none, in UTF-16 units. */
  private static final int MAX_INLINE = 3000;
}
