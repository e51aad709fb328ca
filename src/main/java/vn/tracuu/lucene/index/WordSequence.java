package vn.tracuu.lucene.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
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
  static final int MAX_BODY = 4_096;

  private static final int ZONES = Zone.values().length;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private int[] codes = new int[512];
  private int length = ZONES;

  private WordSequence() {}

  /**
   * The sequence of an article, as it is stored.
   *
   * @param text title, lead and body
   * @param leadStart the index of the first word of the lead, or of the body if there is no lead
   * @param bodyStart the index of the first word of the body
   * @param partOf the name of the document that it is a part of, or null
   */
  static BytesRef of(
      AnalysedText text, int leadStart, int bodyStart, @Nullable AnalysedText partOf) {
    WordSequence sequence = new WordSequence();
    sequence.add(Zone.TITLE, text, 0, leadStart, Integer.MAX_VALUE);
    sequence.add(Zone.LEAD, text, leadStart, bodyStart, MAX_BODY);
    sequence.add(Zone.BODY, text, bodyStart, text.size(), MAX_BODY);
    if (partOf != null) {
      sequence.add(Zone.PART_OF, partOf, 0, partOf.size(), MAX_BODY);
    }
    return sequence.bytes();
  }

  /** How many codes a zone has. */
  public static int size(BytesRef stored, Zone zone) {
    return at(stored, zone.ordinal());
  }

  /** Where a zone's first code is, for {@link #at}. */
  public static int start(BytesRef stored, Zone zone) {
    int start = ZONES;
    for (int z = 0; z < zone.ordinal(); z++) {
      start += at(stored, z);
    }
    return start;
  }

  /** The integer at {@code index}. */
  public static int at(BytesRef stored, int index) {
    return (int) INTS.get(stored.bytes, stored.offset + Integer.BYTES * index);
  }

  private void add(Zone zone, AnalysedText text, int from, int to, int max) {
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

  private BytesRef bytes() {
    byte[] bytes = new byte[Integer.BYTES * length];
    for (int i = 0; i < length; i++) {
      INTS.set(bytes, Integer.BYTES * i, codes[i]);
    }
    return new BytesRef(bytes);
  }
}
