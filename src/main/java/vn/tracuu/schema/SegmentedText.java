package vn.tracuu.schema;

import java.util.Arrays;
import java.util.function.Consumer;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Segmenter;
import vn.tracuu.text.WordCode;

/**
 * The words of a text, found where no engine analyses it: those that every engine's analysis finds.
 */
public final class SegmentedText implements WordSequence.Words {
  private int[] codes = new int[256];
  private int[] ends = new int[256];
  private boolean[] breaks = new boolean[256];
  private int size;

  private SegmentedText() {}

  /** Finds the words of {@code text}. */
  public static SegmentedText of(String text) {
    SegmentedText words = new SegmentedText();
    read(
        text,
        (form, length, segmenter) ->
            words.add(WordCode.ofForm(form, length), segmenter.end(), segmenter.afterBreak()));
    return words;
  }

  /** Gives the canonical form of every word of {@code text}, in their order. */
  public static void forEachForm(String text, Consumer<String> each) {
    read(text, (form, length, segmenter) -> each.accept(new String(form, 0, length)));
  }

  /** Takes a word: its canonical form, which it may change, and where it was found. */
  private interface Reader {
    void word(char[] form, int length, Segmenter segmenter);
  }

  private static void read(String text, Reader reader) {
    char[] chars = text.toCharArray();
    char[] form = new char[CanonicalForm.maxLength(Segmenter.MAX_WORD)];
    char[] word = new char[Segmenter.MAX_WORD];
    Segmenter segmenter = new Segmenter();
    segmenter.reset(chars, chars.length);
    while (segmenter.next()) {
      int length = segmenter.end() - segmenter.start();
      System.arraycopy(chars, segmenter.start(), word, 0, length);
      reader.word(form, CanonicalForm.write(word, length, form), segmenter);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean afterBreak(int index) {
    return breaks[index];
  }

  @Override
  public int code(int index) {
    return codes[index];
  }

  @Override
  public int wordsBefore(int offset) {
    int found = Arrays.binarySearch(ends, 0, size, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  private void add(int code, int end, boolean afterBreak) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      breaks = Arrays.copyOf(breaks, 2 * size);
    }
    codes[size] = code;
    ends[size] = end;
    breaks[size++] = afterBreak;
  }
}
