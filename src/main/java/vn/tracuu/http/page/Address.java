package vn.tracuu.http.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An address of this service, without its host. Immutable.
 *
 * @param path percent-encoded
 * @param parameters in their order, not encoded; a name may stand several times
 * @param fragment percent-encoded, or empty
 */
public record Address(String path, List<Parameter> parameters, String fragment) {
  /** One parameter of the query string. */
  public record Parameter(String name, String value) {}

  public Address {
    parameters = List.copyOf(parameters);
  }

  /** That of a path, whose segments are not encoded; slashes stay. */
  public static Address of(String path) {
    return new Address(encode(path).replace("%2F", "/"), List.of(), "");
  }

  /** The page of an article. */
  public static Address article(String id) {
    return new Address("/articles/" + segments(id), List.of(), "");
  }

  /** An article as a reference. */
  static Address reference(String id) {
    return new Address("/cite/" + segments(id), List.of(), "");
  }

  /** An id as part of a path. Its slashes stay, unless browsers would take ".." as a way up. */
  private static String segments(String id) {
    String whole = encode(id);
    boolean up = ("/" + id + "/").contains("/../") || ("/" + id + "/").contains("/./");
    return up || id.contains("//") ? whole : whole.replace("%2F", "/");
  }

  /** The page of a document number. */
  public static Address number(String canonical) {
    return of("/number/" + canonical);
  }

  /** With one parameter more; an empty value adds nothing. */
  public Address with(String name, String value) {
    if (value.isEmpty()) {
      return this;
    }
    Stream<Parameter> more = Stream.of(new Parameter(name, value));
    return new Address(path, Stream.concat(parameters.stream(), more).toList(), fragment);
  }

  Address at(String anchor) {
    return new Address(path, parameters, encode(anchor));
  }

  /** The value of a query string, or a segment of a path. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    String query =
        parameters.stream()
            .map(p -> p.name + "=" + encode(p.value))
            .collect(Collectors.joining("&"));
    return path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}
