package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Trouble;

/** A batch over the corpus, in the background of the service. Safe for all threads. */
public interface Reindexing {
  /** What became of the wish for a batch. */
  enum Begin {
    STARTED,
    /** One is under way, here or in another process. */
    UNDER_WAY,
    /** There is no corpus where the settings say. */
    NO_CORPUS
  }

  /**
   * Starts a batch and returns at once.
   *
   * @param full from nothing, whatever is there
   */
  Begin begin(boolean full);

  Status status();

  /** What went wrong and has not gone well since; mostly nothing. */
  default List<Trouble> troubles() {
    return List.of();
  }

  /** How many pages of the last batch are not searchable, whoever ran it; 0 if none ever was. */
  long refused();

  /** The last batch, whoever ran it and whatever became of it; empty if none ever was. */
  Optional<LastRun> lastRun();

  /**
   * A batch that ended, as far as it is counted.
   *
   * @param done whether it was brought to its end
   * @param removed articles that went, or would have gone if it had not been stopped
   * @param refused pages of the corpus that are not searchable
   */
  record LastRun(
      Instant started, double seconds, boolean done, long articles, long removed, long refused) {}

  /**
   * How it stands.
   *
   * @param now null while none is under way here
   * @param last null before the first one here has ended
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Status(boolean running, @Nullable Run now, @Nullable Ended last) {}

  /**
   * A batch under way.
   *
   * @param started ISO 8601
   * @param stage {@code compare}, {@code read} or {@code finish}
   * @param pages pages that were looked at
   * @param refused of these, those that are not searchable
   * @param bytes of files that were read
   * @param bytesTotal of files that are to be read; null before that is known
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Run(
      String started,
      String stage,
      long pages,
      long refused,
      long bytes,
      @Nullable Long bytesTotal,
      double pagesPerSecond,
      double seconds) {}

  /**
   * A batch that has ended.
   *
   * @param outcome {@code done}, {@code failed} or {@code stopped}
   * @param reason why it failed, one sentence; null if it did not
   * @param report null unless it is done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Ended(
      String started,
      String outcome,
      double seconds,
      @Nullable String reason,
      @Nullable Report report) {}

  /** What it did, in articles; {@code refused} counts pages of the whole corpus. */
  record Report(
      String generation,
      long articles,
      long added,
      long replaced,
      long unchanged,
      long deleted,
      long duplicates,
      long refused,
      Map<String, Long> refusedByReason) {}
}
