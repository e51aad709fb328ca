package vn.tracuu.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the service runs with: read once, checked whole, never changed.
 *
 * @param engine where the index is
 * @param corpus the pages that the index is built from
 * @param maxRemoved percent of the served articles that a batch may remove
 * @param maxDocument bytes of the largest document (PDF, DOC ...) that a batch reads
 * @param address where it listens and what it is called
 * @param sharing what caches and other sites' pages may do
 * @param load how much work it takes on
 * @param limits how large and how slow a client may be
 * @param stopping how it ends
 * @param accessLog what it writes down of each request
 * @param token what a client must show to write; empty: nobody may
 */
public record Settings(
    EngineSettings engine,
    Path corpus,
    int maxRemoved,
    int maxDocument,
    Address address,
    Sharing sharing,
    Load load,
    Limits limits,
    Stopping stopping,
    AccessLog accessLog,
    String token) {
  /** A token that can be guessed is worse than none. */
  static final int MIN_TOKEN_LENGTH = 16;

  private static final int MAX_PORT = 65_535;
  private static final int PERCENT = 100;
  private static final int MILLION = 1_000_000;
  private static final Duration NONE = Duration.ZERO;
  private static final Duration TENTH = Duration.ofMillis(100);

  /**
   * Where it listens and what it is called.
   *
   * @param publicUrl scheme and host that readers use, without a slash at its end; empty: not known
   * @param forwarded whether a proxy in front says who the client is
   */
  public record Address(String host, int port, String publicUrl, boolean forwarded) {}

  /**
   * What caches and other sites' pages may do.
   *
   * @param origins whose pages may call the API
   * @param cacheAge how long an answer may be reused without asking again
   */
  public record Sharing(List<String> origins, Duration cacheAge) {
    public Sharing {
      origins = List.copyOf(origins);
    }
  }

  /**
   * How much work it takes on.
   *
   * @param workers requests at the same time
   * @param queue requests that may wait
   * @param queueTimeout how long they may wait
   * @param searchTimeout how long a search may take before its answer is partial
   * @param rate requests a second of one client; 0: no limit
   * @param burst requests of one client that may come at once
   */
  public record Load(
      int workers, int queue, Duration queueTimeout, Duration searchTimeout, int rate, int burst) {}

  /**
   * How large and how slow a client may be.
   *
   * @param header bytes of request line and headers
   * @param body bytes of a request body
   * @param connections open connections
   * @param idle silence on a connection
   * @param headerTime time for sending the headers
   * @param minRate bytes a second of a body or an answer; 0: no limit
   */
  public record Limits(
      int header, int body, int connections, Duration idle, Duration headerTime, int minRate) {}

  /**
   * How it ends.
   *
   * @param drain time between saying "not ready" and accepting no more
   * @param timeout time for requests in flight
   */
  public record Stopping(Duration drain, Duration timeout) {}

  /**
   * What it writes down of each request.
   *
   * @param target {@code off}, {@code -} for standard output, or a file
   * @param queries whether what was searched for is written down too
   */
  public record AccessLog(String target, boolean queries) {
    /** Whether anything is written down. */
    public boolean on() {
      return !target.equals("off");
    }
  }

  /**
   * Reads chosen values.
   *
   * @param chosen a setting that is not in it has its default
   * @throws InvalidSettingsException with all problems
   */
  public static Settings of(Map<Setting, Choice> chosen) {
    Values v = new Values(chosen);
    Settings settings = read(v);
    InvalidSettingsException.throwIfAny(v.problems());
    return settings;
  }

  /**
   * How much a batch may remove, whatever the other settings are.
   *
   * @throws InvalidSettingsException if the value is wrong
   */
  public static int maxRemoved(Map<Setting, Choice> chosen) {
    Values v = new Values(chosen);
    int percent = maxRemoved(v);
    InvalidSettingsException.throwIfAny(v.problems());
    return percent;
  }

  /**
   * How large a document may be, whatever the other settings are.
   *
   * @throws InvalidSettingsException if the value is wrong
   */
  public static int maxDocument(Map<Setting, Choice> chosen) {
    Values v = new Values(chosen);
    int bytes = maxDocument(v);
    InvalidSettingsException.throwIfAny(v.problems());
    return bytes;
  }

  private static int maxDocument(Values v) {
    return v.number(Setting.MAX_DOCUMENT, 1_024, 500 * MILLION);
  }

  private static int maxRemoved(Values v) {
    return v.number(Setting.MAX_REMOVED, 0, PERCENT);
  }

  /** A line for each value that is wrong. */
  static List<String> problems(Map<Setting, Choice> chosen) {
    Values v = new Values(chosen);
    read(v);
    return v.problems();
  }

  private static Settings read(Values v) {
    return new Settings(
        EngineSettings.read(v),
        Path.of(v.name(Setting.CORPUS)),
        maxRemoved(v),
        maxDocument(v),
        address(v),
        new Sharing(v.origins(Setting.CORS), v.time(Setting.CACHE_AGE, NONE)),
        load(v),
        limits(v),
        new Stopping(v.time(Setting.DRAIN, NONE), v.time(Setting.STOP_TIMEOUT, TENTH)),
        new AccessLog(v.name(Setting.ACCESS_LOG), v.flag(Setting.ACCESS_LOG_QUERIES)),
        token(v));
  }

  /** The folder of an embedded index. */
  public Path index() {
    return engine.index();
  }

  /** The defaults, but for what {@code differences} say; for tests and measurements. */
  public static Settings with(Map<Setting, String> differences) {
    Map<Setting, Choice> chosen = new EnumMap<>(Setting.class);
    differences.forEach((setting, value) -> chosen.put(setting, new Choice(value, setting.flag())));
    return of(chosen);
  }

  private static Address address(Values v) {
    return new Address(
        v.name(Setting.HOST),
        v.number(Setting.PORT, 0, MAX_PORT),
        v.address(Setting.PUBLIC_URL),
        v.flag(Setting.FORWARDED));
  }

  private static Load load(Values v) {
    return new Load(
        v.number(Setting.WORKERS, 1, 200),
        v.number(Setting.QUEUE, 0, MILLION),
        v.time(Setting.QUEUE_TIMEOUT, TENTH),
        v.time(Setting.SEARCH_TIMEOUT, Duration.ofMillis(1)),
        v.number(Setting.RATE, 0, MILLION),
        v.number(Setting.BURST, 1, MILLION));
  }

  private static Limits limits(Values v) {
    return new Limits(
        v.number(Setting.MAX_HEADER, 1_024, MILLION),
        v.number(Setting.MAX_BODY, 1_024, 100 * MILLION),
        v.number(Setting.MAX_CONNECTIONS, 1, MILLION),
        v.time(Setting.IDLE_TIMEOUT, TENTH),
        v.time(Setting.HEADER_TIMEOUT, TENTH),
        v.number(Setting.MIN_RATE, 0, MILLION));
  }

  private static String token(Values v) {
    String token = v.text(Setting.TOKEN);
    if (!token.isEmpty() && token.length() < MIN_TOKEN_LENGTH) {
      v.problems().add("the token must have at least " + MIN_TOKEN_LENGTH + " characters");
    }
    return token;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "Settings[%s, corpus=%s, maxRemoved=%s, %s, %s, %s, %s, %s, %s, token=%s]"
        .formatted(
            engine,
            corpus,
            maxRemoved,
            address,
            sharing,
            load,
            limits,
            stopping,
            accessLog,
            token.isEmpty() ? "" : "***");
  }
}
