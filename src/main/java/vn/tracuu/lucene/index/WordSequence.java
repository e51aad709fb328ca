package vn.tracuu.lucene.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Segmenter;
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

  /** The sequence of an article, as it is stored. */
  static BytesRef of(Article article) {
    WordSequence sequence = new WordSequence();
    sequence.add(Zone.TITLE, article.title(), Integer.MAX_VALUE);
    sequence.add(Zone.LEAD, article.lead(), MAX_BODY);
    sequence.add(Zone.BODY, article.body(), MAX_BODY);
    sequence.add(Zone.PART_OF, article.document().partOf(), MAX_BODY);
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

  private void add(Zone zone, @Nullable String text, int max) {
    if (text == null) {
      return;
    }
    int first = length;
    char[] chars = text.toCharArray();
    char[] form = new char[CanonicalForm.maxLength(Segmenter.MAX_WORD)];
    char[] word = new char[Segmenter.MAX_WORD];
    Segmenter segmenter = new Segmenter();
    segmenter.reset(chars, chars.length);
    while (length - first < max && segmenter.next()) {
      if (segmenter.afterBreak() && length > first) {
        add(WordCode.BREAK);
      }
      int n = segmenter.end() - segmenter.start();
      System.arraycopy(chars, segmenter.start(), word, 0, n);
      add(WordCode.ofForm(form, CanonicalForm.write(word, n, form)));
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
