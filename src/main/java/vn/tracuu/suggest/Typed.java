package vn.tracuu.suggest;

import java.util.ArrayList;
import java.util.List;
import vn.tracuu.text.Agreement;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;
import vn.tracuu.text.WordCode;

/**
 * What stands in the search box, as words of which the last may be the beginning of one.
 *
 * @param folded the words without marks
 * @param codes the same words with their marks
 * @param open whether the last word may go on; not if a blank follows it
 */
public record Typed(List<String> folded, List<Integer> codes, boolean open) {
  /** How much of a typed text is read, in UTF-16 units; what follows cannot be a beginning. */
  static final int MAX_LENGTH = 200;

  /** The best agreement; {@link #agreement} counts down from here. */
  public static final int AGREES = 2;

  static Typed of(String text) {
    String read = text.substring(0, Math.min(text.length(), MAX_LENGTH));
    Segmenter segmenter = new Segmenter();
    segmenter.reset(read.toCharArray(), read.length());
    List<String> folded = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    while (segmenter.next()) {
      String word = read.substring(segmenter.start(), segmenter.end());
      folded.add(Folding.of(word));
      codes.add(WordCode.of(word));
    }
    boolean open = !read.isEmpty() && !Character.isWhitespace(read.charAt(read.length() - 1));
    return new Typed(folded, codes, open);
  }

  int size() {
    return folded.size();
  }

  /** What the key of a phrase that goes on as typed begins with: one of these. */
  List<String> prefixes() {
    String before = String.join(" ", folded.subList(0, whole()));
    return open
        ? beginnings().stream().map(b -> before.isEmpty() ? b : before + " " + b).toList()
        : List.of(before + " ");
  }

  /** How many words are surely whole. */
  public int whole() {
    return open ? size() - 1 : size();
  }

  /**
   * What an unfinished last word begins with. A lone final y is i in a whole word ({@code quý,
   * quí}), but {@code quy} may go on as {@code quyền}, {@code my} as {@code Myanmar}.
   */
  public List<String> beginnings() {
    String last = folded.getLast();
    String withY = last.substring(0, last.length() - 1) + 'y';
    return last.endsWith("i") && Folding.of(withY).equals(last)
        ? List.of(last, withY)
        : List.of(last);
  }

  /**
   * How the marks of typed word {@code i} go with those of {@code found}: 2 they do, or none was
   * typed; 1 there are more; 0 they contradict. An unfinished word has no marks to miss.
   */
  public int agreement(int i, int found) {
    Agreement agreement = WordCode.agreement(codes.get(i), found);
    return switch (agreement) {
      case EXACT, NEUTRAL -> AGREES;
      case COMPATIBLE -> open && i == size() - 1 ? AGREES : 1;
      case CONTRADICTING -> 0;
    };
  }
}
