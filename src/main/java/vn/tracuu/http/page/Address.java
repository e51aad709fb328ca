package vn.tracuu.http.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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

  /**
   * An id as part of a path. Its slashes stay where every part between them is a name: browsers and
   * proxies drop or resolve empty parts, {@code .} and {@code ..}.
   */
  public static String segments(String id) {
    boolean names =
        Arrays.stream(id.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    return names ? encode(id).replace("%2F", "/") : encode(id);
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

  /** As headers need it: in ASCII. */
  public String ascii() {
    return written(Address::encode);
  }

  /**
   * As links of a page have it: letters of the query stay letters, as HTML allows. A Vietnamese one
   * would take up to nine bytes, and a page of results repeats the query in every link.
   */
  @Override
  public String toString() {
    return written(Address::readable);
  }

  private String written(UnaryOperator<String> encoding) {
    String query =
        parameters.stream()
            .map(p -> p.name + "=" + encoding.apply(p.value))
            .collect(Collectors.joining("&"));
    return path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + fragment);
  }

  private static String readable(String value) {
    StringBuilder readable = new StringBuilder(value.length() + 16);
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || isVietnamese(value.charAt(i))) {
        readable.append(encode(value.substring(from, i)).replace("%20", "+"));
        if (i < value.length()) {
          readable.append(value.charAt(i));
        }
        from = i + 1;
      }
    }
    return readable.toString();
  }

  /** Letters of the blocks Latin-1 Supplement, Latin Extended-A and -B and Additional. */
  private static boolean isVietnamese(char c) {
    return ((c >= '\u00C0' && c <= '\u024F') || (c >= '\u1E00' && c <= '\u1EFF'))
        && Character.isLetter(c);
  }
}
