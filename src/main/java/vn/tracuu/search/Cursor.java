package vn.tracuu.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.search.plan.CandidatePlan;

/**
 * Where a page of hits ended, so that the next page starts behind it without counting from the
 * first hit. It belongs to one query on one generation.
 *
 * @param offset how many hits stand before the next page
 * @param position the last candidate's place in the order of the engine
 * @param joined the {@linkplain Candidate#key keys'} hash codes of the articles that were added to
 *     the first stage's candidates because of their sections; they were shown with these and are
 *     skipped where the first stage reaches them
 */
public record Cursor(int offset, Position position, List<Integer> joined) {
  /**
   * The place of a candidate in the order of an engine.
   *
   * @param sortValue its first-stage score as bits, or its day where hits are sorted by day
   * @param doc its document number, in engines that have stable ones; else 0
   * @param id its id where the engine needs it to go on; else empty
   */
  public record Position(long sortValue, int doc, String id) {
    /** The position of a candidate that is ordered by score. */
    public static Position ofScore(float score, int doc, String id) {
      return new Position(Float.floatToIntBits(score), doc, id);
    }

    /** The score, where candidates are ordered by score. */
    public float score() {
      return Float.intBitsToFloat((int) sortValue);
    }
  }

  private static final int FIXED = 4 * Integer.BYTES + Long.BYTES;

  /** So many sections are retrieved, so no more articles can join. */
  private static final int MAX_JOINED = CandidatePlan.SECTIONS;

  /** As text that only {@link #read} understands. */
  public String write(SearchRequest request, String generation) {
    byte[] idBytes = position.id.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(FIXED + joined.size() * Integer.BYTES + idBytes.length)
            .putInt(owner(request, generation))
            .putInt(offset)
            .putLong(position.sortValue)
            .putInt(position.doc)
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
      return new Cursor(
          offset, new Position(score, doc, new String(id, StandardCharsets.UTF_8)), articles);
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
