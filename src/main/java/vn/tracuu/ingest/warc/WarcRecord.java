package vn.tracuu.ingest.warc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an archive.
 *
 * @param fields its named fields, names in lower case; of several of one name the first
 * @param content what it holds, as far as it is there and not too large
 * @param state whether that is all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WarcRecord(Map<String, String> fields, byte[] content, State state) {
  /** How a record is there. */
  public enum State {
    WHOLE,
    /** It says that it is longer than it is. */
    CUT,
    /** Larger than anybody asked for; nothing of it was kept. */
    TOO_LARGE,
    /** How long it is it does not say. */
    NO_LENGTH,
    /** Bytes between two records that are of none. */
    RUBBISH
  }

  /** {@code response}, {@code request}, ...; "" if it does not say. */
  public String type() {
    return fields.getOrDefault("warc-type", "");
  }

  /** The address that it was fetched from; null if it does not say. */
  public @Nullable String target() {
    String target = fields.getOrDefault("warc-target-uri", "").strip();
    boolean bracketed = target.startsWith("<") && target.endsWith(">") && target.length() > 1;
    String bare = bracketed ? target.substring(1, target.length() - 1) : target;
    return bare.isEmpty() ? null : bare;
  }
}
