package vn.tracuu.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads chosen values as what they are, and gathers everything that is wrong with them. */
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  private static final Pattern PREFIX = Pattern.compile("[a-z][a-z0-9_-]{0,49}");

  private final Map<Setting, Choice> chosen;
  private final List<String> problems = new ArrayList<>();

  Values(Map<Setting, Choice> chosen) {
    this.chosen = chosen;
  }

  /** Everything that was wrong so far, a line each. */
  List<String> problems() {
    return problems;
  }

  String text(Setting setting) {
    return chosen(setting).value();
  }

  /** Text that must not be empty. */
  String name(Setting setting) {
    return read(setting, "not empty", v -> Optional.of(v).filter(s -> !s.isEmpty()));
  }

  int number(Setting setting, int min, int max) {
    return read(
        setting,
        "a whole number from " + min + " to " + max,
        v -> wholeNumber(v).filter(n -> n >= min && n <= max));
  }

  boolean flag(Setting setting) {
    return read(
        setting,
        "true or false",
        v -> Optional.of(v).filter(s -> s.equals("true") || s.equals("false")).map("true"::equals));
  }

  /** A time as {@code 500ms}, {@code 2s}, {@code 1m} or {@code 1h}, up to a day. */
  Duration time(Setting setting, Duration min) {
    return read(
        setting,
        "a time such as 500ms, 2s or 1m, from " + min.toMillis() + "ms to 24h",
        v ->
            duration(v).filter(d -> d.compareTo(min) >= 0 && d.compareTo(Duration.ofDays(1)) <= 0));
  }

  /** An address without path, query or slash at its end, or nothing. */
  String address(Setting setting) {
    return read(
        setting,
        "an address such as https://host.example without a slash at its end",
        v -> Optional.of(v).filter(s -> s.isEmpty() || isOrigin(s)));
  }

  /** Origins, separated by commas. */
  List<String> origins(Setting setting) {
    return read(
        setting,
        "origins such as https://host.example, separated by commas, without paths",
        v -> Optional.of(words(v)).filter(origins -> origins.stream().allMatch(Values::isOrigin)));
  }

  /** One of the names of an enum, in lower case. */
  <E extends Enum<E>> E choice(Setting setting, Class<E> of) {
    List<String> names =
        Arrays.stream(of.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    return read(
        setting,
        "one of " + String.join(", ", names),
        v ->
            Optional.of(v)
                .filter(names::contains)
                .map(n -> Enum.valueOf(of, n.toUpperCase(Locale.ROOT))));
  }

  /** Hosts with ports, separated by commas; without a scheme they are http. */
  List<URI> hosts(Setting setting) {
    return read(
        setting,
        "hosts with ports such as node1:9200,node2:9200 or https://node1:9200, separated by commas",
        v -> {
          List<String> hosts =
              words(v).stream().map(h -> h.contains("://") ? h : "http://" + h).toList();
          return Optional.of(hosts)
              .filter(all -> all.stream().allMatch(h -> isOrigin(h) && URI.create(h).getPort() > 0))
              .map(all -> all.stream().map(URI::create).toList());
        });
  }

  /** What OpenSearch takes as the beginning of a name. */
  String prefix(Setting setting) {
    return read(
        setting,
        "1 to 50 of a-z, 0-9, - and _, the first one a letter",
        v -> Optional.of(v).filter(s -> PREFIX.matcher(s).matches()));
  }

  private <T> T read(Setting setting, String expected, Function<String, Optional<T>> reader) {
    Choice choice = chosen(setting);
    Optional<T> value = reader.apply(choice.value());
    if (value.isEmpty()) {
      String shown = setting.secret() ? "" : ", not \"" + choice.value() + "\"";
      problems.add(choice.origin() + " must be " + expected + shown);
    }
    // A default stands in, so that the other settings are looked at too; it is never used.
    return value.orElseGet(() -> reader.apply(setting.otherwise()).orElseThrow());
  }

  private Choice chosen(Setting setting) {
    Choice choice = chosen.get(setting);
    return choice == null ? new Choice(setting.otherwise(), "default") : choice;
  }

  private static Optional<Integer> wholeNumber(String s) {
    return s.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(s)) : Optional.empty();
  }

  private static Optional<Duration> duration(String s) {
    Matcher m = DURATION.matcher(s);
    if (!m.matches()) {
      return Optional.empty();
    }
    long n = Long.parseLong(m.group(1));
    return Optional.of(
        switch (m.group(2)) {
          case "ms" -> Duration.ofMillis(n);
          case "s" -> Duration.ofSeconds(n);
          case "m" -> Duration.ofMinutes(n);
          default -> Duration.ofHours(n);
        });
  }

  private static List<String> words(String s) {
    return Arrays.stream(s.split(",", -1)).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static boolean isOrigin(String s) {
    try {
      URI uri = new URI(s);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && s.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
