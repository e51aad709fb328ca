package vn.tracuu.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tracuu.settings.Settings;

/**
 * Requests as JSON, an object a line, on standard output or in a file that is appended to. Whoever
 * starts the service rotates it (journald, the container's runtime, logrotate with copytruncate).
 *
 * <p>A line holds the route and never the address, so that what was searched for is in {@code
 * query} alone and can be left out. All threads may write.
 */
final class AccessLog implements Closeable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final double MILLIS_PER_SECOND = 1e3;

  private final @Nullable PrintStream out;
  private final boolean queries;

  private AccessLog(@Nullable PrintStream out, boolean queries) {
    this.out = out;
    this.queries = queries;
  }

  /**
   * Opens the log that the settings name.
   *
   * @throws IOException if its file cannot be written
   */
  static AccessLog open(Settings.AccessLog settings) throws IOException {
    if (!settings.on()) {
      return new AccessLog(null, false);
    }
    return new AccessLog(
        settings.target().equals("-") ? System.out : file(Path.of(settings.target())),
        settings.queries());
  }

  /** What is known when an answer is out; {@code bytes} of its body as sent. */
  record Line(
      String method,
      String route,
      int status,
      double seconds,
      long bytes,
      String client,
      Exchange exchange) {}

  /** The JSON of a line; times in milliseconds. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Entry(
      String time,
      String id,
      String client,
      String method,
      String route,
      int status,
      double ms,
      long bytes,
      @Nullable Long results,
      @Nullable Double searchMs,
      @Nullable Boolean timedOut,
      @Nullable String query) {}

  void write(Line line) {
    if (out != null) {
      String json = json(entry(line));
      synchronized (out) {
        out.println(json);
      }
    }
  }

  @Override
  public void close() {
    if (out != null && !out.equals(System.out)) {
      out.close();
    }
  }

  private Entry entry(Line line) {
    Exchange.@Nullable Search search = line.exchange.search().orElse(null);
    return new Entry(
        Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        line.exchange.id(),
        line.client,
        line.method,
        line.route,
        line.status,
        millis(line.seconds),
        line.bytes,
        search == null ? null : search.total(),
        search == null ? null : millis(search.seconds()),
        search == null ? null : search.timedOut(),
        search == null || !queries ? null : search.query());
  }

  private static double millis(double seconds) {
    return Math.round(seconds * MILLIS_PER_SECOND * 100) / 100.0;
  }

  private static PrintStream file(Path path) throws IOException {
    return new PrintStream(
        Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
        true,
        StandardCharsets.UTF_8);
  }

  private static String json(Entry entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
  }
}
