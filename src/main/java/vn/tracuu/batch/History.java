package vn.tracuu.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of the batches of an index, a JSON object a line in its folder, the newest last; also
 * of those that failed and of those in the background of a service. Threads and processes may write
 * at the same time: a line is one write to the end of the file.
 */
public final class History {
  public static final String FILE = "history.jsonl";

  /** Lines beyond which the older half goes. */
  static final int MAX_LINES = 1_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path file;
  private long modified = -1;
  private @Nullable Entry last;

  public History(Path index) {
    file = index.resolve(FILE);
  }

  /**
   * A batch that has ended. Counts are null of one that was not done.
   *
   * @param started ISO 8601, in UTC
   * @param outcome {@code done}, {@code failed} or {@code stopped}
   * @param reason why it was not done, one sentence
   * @param full why everything was indexed from nothing
   * @param read pages that were looked at
   * @param articles articles of the generation
   * @param removed articles that went, or would have gone if it had not been stopped
   * @param refused pages of the corpus that are not searchable
   */
  public record Entry(
      String started,
      double seconds,
      String outcome,
      @Nullable String reason,
      @Nullable String generation,
      @Nullable String full,
      @Nullable Integer files,
      @Nullable Long read,
      @Nullable Long articles,
      @Nullable Long added,
      @Nullable Long replaced,
      @Nullable Long unchanged,
      @Nullable Long removed,
      @Nullable Long duplicates,
      @Nullable Integer refused,
      @Nullable Map<String, Long> refusedByReason) {
    static Entry done(String started, Report r) {
      return new Entry(
          started,
          r.seconds(),
          "done",
          null,
          r.generation(),
          r.full(),
          r.files(),
          r.read(),
          r.indexed(),
          r.added(),
          r.replaced(),
          r.unchanged(),
          r.deleted(),
          r.duplicates(),
          r.refused().size(),
          r.refusedByReason());
    }

    static Entry undone(
        String started, double seconds, String outcome, String reason, long removed) {
      return new Entry(
          started,
          seconds,
          outcome,
          reason,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          removed == 0 ? null : removed,
          null,
          null,
          null);
    }
  }

  /** Adds a batch. */
  void append(Entry entry) throws IOException {
    byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(line));
    }
    shorten();
  }

  private void shorten() throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.size() > MAX_LINES) {
      Path next = file.resolveSibling(FILE + ".next");
      Files.write(next, lines.subList(lines.size() - MAX_LINES / 2, lines.size()));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** All batches that are remembered, the oldest first; a line that was cut short is left out. */
  public List<Entry> entries() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.flatMap(line -> read(line).stream()).toList();
    }
  }

  /** The batch that ended last; reads the file again when it changed. */
  public synchronized Optional<Entry> last() {
    try {
      long now = Files.getLastModifiedTime(file).toMillis();
      if (now != modified) {
        List<Entry> all = entries();
        last = all.isEmpty() ? null : all.getLast();
        modified = now;
      }
      return Optional.ofNullable(last);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Entry> read(String line) {
    try {
      return Optional.of(JSON.readValue(line, Entry.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
