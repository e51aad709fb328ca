package vn.tracuu.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;

/**
 * Where a page of hits ended, so that the next one can go on behind it without counting from the
 * first: the last candidate of the first stage. It belongs to one question to one generation.
 *
 * @param offset how many hits stand before the next page
 * @param score the last candidate's score in the first stage, of a sorted list its day
 * @param doc its number in the index, where the engine has numbers
 * @param id its id, where it is needed to go on
 */
public record Cursor(int offset, long score, int doc, String id) {
  private static final int FIXED = Integer.BYTES + Integer.BYTES + Long.BYTES + Integer.BYTES;

  /** As text that only {@link #read} understands. */
  public String write(SearchRequest request, String generation) {
    byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        ByteBuffer.allocate(FIXED + idBytes.length)
            .putInt(owner(request, generation))
            .putInt(offset)
            .putLong(score)
            .putInt(doc)
            .put(idBytes)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Reads the request's cursor.
   *
   * @return null if it has none
   * @throws StaleCursorException if it is not one of this question to this generation
   */
  public static @Nullable Cursor read(SearchRequest request, String generation) {
    String written = request.cursor();
    if (written == null) {
      return null;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(written));
      if (bytes.remaining() < FIXED || bytes.getInt() != owner(request, generation)) {
        throw stale();
      }
      int offset = bytes.getInt();
      long score = bytes.getLong();
      int doc = bytes.getInt();
      if (offset < 0 || doc < 0) {
        throw stale();
      }
      byte[] id = new byte[bytes.remaining()];
      bytes.get(id);
      return new Cursor(offset, score, doc, new String(id, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) { // not Base64
      throw stale();
    }
  }

  private static int owner(SearchRequest request, String generation) {
    CRC32 sum = new CRC32();
    String question =
        generation + request.query().normalized() + request.selection() + request.order();
    sum.update(question.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  private static StaleCursorException stale() {
    return new StaleCursorException(
        "the cursor belongs to another query or to an index that is no longer served: ask again"
            + " without it");
  }
}
