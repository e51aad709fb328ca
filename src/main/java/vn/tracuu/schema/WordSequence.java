package vn.tracuu.schema;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import vn.tracuu.text.WordCode;

/**
 * An article's words in order, as {@linkplain WordCode codes}, in four zones: title, lead, body,
 * and the name of the document that it is a part of. The second stage of ranking reads a
 * candidate's text from it: one look-up instead of one walk a term, and the marks of every word are
 * there.
 *
 * <p>Layout: the number of codes in each zone, then the codes; all are little-endian 32-bit
 * integers. A {@link WordCode#BREAK} stands where a sentence or block ends. Of a very long body the
 * first {@link #MAX_BODY} codes are kept; its words are still all in the index's fields.
 */
public final class WordSequence {
  /** The zones, in their order. */
  public enum Zone {
    TITLE,
    LEAD,
    BODY,
    PART_OF
  }

  /** The most codes that are kept of a body: about ten pages. */
  public static final int MAX_BODY = 4_096;

  private static final int ZONES = Zone.values().length;

  private int[] codes = new int[512];
  private int length = ZONES;

  /** A sequence whose zones are empty. */
  public WordSequence() {}

  /**
   * Adds a zone; zones come in their order.
   *
   * @param from the index of its first word in {@code text}
   * @param to the index behind its last word
   */
  public WordSequence with(Zone zone, Words text, int from, int to) {
    add(zone, text, from, to, zone == Zone.TITLE ? Integer.MAX_VALUE : MAX_BODY);
    return this;
  }

  /**
   * The integers of a stored sequence.
   *
   * @param offset where the sequence begins in {@code stored}
   * @param bytes how many bytes it has
   * @param to where they are put if there is room
   * @return {@code to}, or a larger array; what is behind the sequence in it means nothing
   */
  public static int[] read(byte[] stored, int offset, int bytes, int[] to) {
    int ints = bytes / Integer.BYTES;
    int[] read = ints <= to.length ? to : new int[Math.max(ints, 2 * to.length)];
    ByteBuffer.wrap(stored, offset, bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(read, 0, ints);
    return read;
  }

  /** The words of a text, found once. */
  public interface Words {
    /** The number of words. */
    int size();

    /** Whether a sentence or block begins with the word at {@code index}. */
    boolean afterBreak(int index);

    /** The {@linkplain WordCode code} of the word at {@code index}. */
    int code(int index);

    /** How many words end at or before {@code offset} of the text. */
    int wordsBefore(int offset);
  }

  /** How many codes a zone has; {@code sequence} as {@link #read} gives it. */
  public static int size(int[] sequence, Zone zone) {
    return sequence[zone.ordinal()];
  }

  /** Where a zone's first code is. */
  public static int start(int[] sequence, Zone zone) {
    int start = ZONES;
    for (int z = 0; z < zone.ordinal(); z++) {
      start += sequence[z];
    }
    return start;
  }

  /**
   * The codes of a text's words as they stand in a zone of a sequence.
   *
   * @return with {@link WordCode#BREAK} where a sentence ends
   */
  public static int[] codes(Words text) {
    WordSequence sequence = new WordSequence().with(Zone.TITLE, text, 0, text.size());
    return Arrays.copyOfRange(sequence.codes, ZONES, sequence.length);
  }

  private void add(Zone zone, Words text, int from, int to, int max) {
    int first = length;
    for (int word = from; word < to && length - first < max; word++) {
      if (word > from && text.afterBreak(word)) {
        add(WordCode.BREAK);
      }
      add(text.code(word));
    }
    codes[zone.ordinal()] = length - first;
  }

  private void add(int code) {
    if (length == codes.length) {
      codes = Arrays.copyOf(codes, 2 * length);
    }
    codes[length++] = code;
  }

  /** The sequence as it is stored. */
  public byte[] bytes() {
    byte[] bytes = new byte[Integer.BYTES * length];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(codes, 0, length);
    return bytes;
  }
}
