package vn.tracuu.ranking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
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
 * @param joined the articles that joined the likeliest ones by their sections and were shown with
 *     them, so that they are not shown again where the first stage comes to them: their numbers in
 *     the index, or the hashes of their ids where the engine has no numbers
 * @param id its id, where it is needed to go on
 */
public record Cursor(int offset, long score, int doc, List<Integer> joined, String id) {
  private static final int FIXED = 4 * Integer.BYTES + Long.BYTES;

  /** As many sections are looked at, so no more articles can join. */
  private static final int MAX_JOINED = Candidates.SECTIONS;

  /** As text that only {@link #read} understands. */
  public String write(SearchRequest request, String generation) {
    byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(FIXED + joined.size() * Integer.BYTES + idBytes.length)
            .putInt(owner(request, generation))
            .putInt(offset)
            .putLong(score)
            .putInt(doc)
            .putInt(joined.size());
    joined.forEach(bytes::putInt);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.put(idBytes).array());
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
      int joined = bytes.getInt();
      boolean fits = joined >= 0 && joined <= Math.min(MAX_JOINED, bytes.remaining() / 4);
      if (offset < 0 || doc < 0 || !fits) {
        throw stale();
      }
      List<Integer> articles = Stream.generate(bytes::getInt).limit(joined).toList();
      byte[] id = new byte[bytes.remaining()];
      bytes.get(id);
      return new Cursor(offset, score, doc, articles, new String(id, StandardCharsets.UTF_8));
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
