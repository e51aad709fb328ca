package vn.tracuu.relation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A document's text without page furniture, in paragraphs, each on one line with single blanks; and
 * where each character stood.
 *
 * <p>Lines that a printer broke are joined again: a line goes on with the one before it unless it
 * begins with a marker or a capital behind the end of a sentence.
 */
final class CleanText {
  /** Longer texts are cut, in UTF-16 units. */
  static final int MAX_LENGTH = 8_000_000;

  private static final char SOFT_HYPHEN = '\u00AD';

  private final String raw;
  private final StringBuilder clean;
  private int[] offsets;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();
  private final Outline outline = new Outline();
  private boolean gap = true;
  private boolean page;
  private int paragraphStart;

  private CleanText(String raw) {
    this.raw = raw;
    clean = new StringBuilder(raw.length());
    offsets = new int[raw.length() + 1];
  }

  /** The clean form of {@code text}, in NFC. */
  static CleanText of(String text) {
    String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    CleanText result = new CleanText(Normalizer.normalize(bounded, Normalizer.Form.NFC));
    result.readLines();
    return result;
  }

  /** One sentence of running text, which has neither pages nor clauses. */
  static CleanText ofSentence(String text) {
    String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    CleanText result = new CleanText(Normalizer.normalize(bounded, Normalizer.Form.NFC));
    result.append(0, result.raw.length());
    result.endParagraph();
    return result;
  }

  String text() {
    return clean.toString();
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  /** Where pages begin in the clean text, in order. */
  List<Integer> pages() {
    return pages;
  }

  /** Where the character at {@code at} of the clean text stands in the text as given. */
  int offset(int at) {
    return offsets[Math.clamp(at, 0, clean.length())];
  }

  private void readLines() {
    int at = 0;
    while (at <= raw.length()) {
      int end = raw.indexOf('\n', at);
      end = end < 0 ? raw.length() : end;
      readLine(at, end);
      at = end + 1;
    }
    endParagraph();
    offsets[clean.length()] = raw.length();
  }

  private void readLine(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(raw.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(raw.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      gap = true;
    } else if (Furniture.is(raw, start, end)) {
      page = true;
    } else {
      if (clean.length() > paragraphStart && breaks(start, end)) {
        endParagraph();
      }
      if (page && (pages.isEmpty() || pages.getLast() < clean.length())) {
        pages.add(clean.length());
      }
      append(start, end);
      gap = false;
      page = false;
    }
  }

  /** Whether the line begins a paragraph of its own. */
  private boolean breaks(int start, int end) {
    char last = clean.charAt(clean.length() - 1);
    boolean ended = isEnd(last);
    if (Marker.at(raw, start, end).isPresent() && !Marker.isWaitedFor(clean, paragraphStart)) {
      return true;
    }
    char first = raw.charAt(start);
    if (isOpening(first)) {
      return ended || (gap && !page);
    }
    if (!Character.isUpperCase(first)) {
      return ended && last != ',' && last != ';' && Character.isDigit(first) && gap;
    }
    return ended
        || (gap && !page)
        || isCapitals(raw, start, end) != isCapitals(clean, lastLine(), clean.length());
  }

  /**
   * Where the last line of the paragraph roughly begins: enough to see whether it is in capitals.
   */
  private int lastLine() {
    return Math.max(paragraphStart, clean.length() - 40);
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\u201D' || c == '"';
  }

  private static boolean isOpening(char c) {
    return c == '\u201C' || c == '"';
  }

  private static boolean isCapitals(CharSequence text, int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 2;
  }

  private void append(int start, int end) {
    boolean blank = clean.length() > paragraphStart;
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c == SOFT_HYPHEN) {
        continue;
      }
      if (isBlank(c) || c == '\n') {
        blank = clean.length() > paragraphStart;
        continue;
      }
      if (blank) {
        put(' ', i);
        blank = false;
      }
      put(c, i);
    }
  }

  private void put(char c, int at) {
    if (clean.length() + 2 >= offsets.length) {
      offsets = java.util.Arrays.copyOf(offsets, offsets.length + (offsets.length >> 1) + 8);
    }
    offsets[clean.length()] = at;
    clean.append(c);
  }

  private void endParagraph() {
    if (clean.length() > paragraphStart) {
      paragraphs.add(outline.paragraph(clean, paragraphStart, clean.length()));
      put('\n', offsets[clean.length() - 1] + 1);
      paragraphStart = clean.length();
    }
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || c == '\t'
        || c == '\r'
        || c == '\f'
        || c == '\u00A0'
        || c == '\u200B'
        || c == '\u2028'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200A');
  }
}
