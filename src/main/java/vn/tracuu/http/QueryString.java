package vn.tracuu.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query part of a URL as browsers write it: UTF-8, percent-encoded, {@code +} for a
 * space. Anything else is refused and never guessed at, because a guess searches for something that
 * nobody typed.
 */
final class QueryString {
  private static final int HEX = 16;

  /** What the server puts for a raw byte that is not UTF-8; by itself it comes encoded. */
  private static final char REPLACEMENT = '\uFFFD';

  private QueryString() {}

  /**
   * The values of each parameter in their order, as NFC; empty where a value is not percent-encoded
   * UTF-8.
   */
  static Map<String, List<Optional<String>>> parse(@Nullable String query) {
    Map<String, List<Optional<String>>> parameters = new LinkedHashMap<>();
    if (query == null) {
      return parameters;
    }
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      decode(name)
          .ifPresent(
              n -> parameters.computeIfAbsent(n, none -> new ArrayList<>()).add(decode(value)));
    }
    return parameters;
  }

  private static Optional<String> decode(String s) {
    ByteBuffer bytes = ByteBuffer.allocate(3 * s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '%') {
        int octet = octet(s, i + 1);
        if (octet < 0) {
          return Optional.empty();
        }
        bytes.put((byte) octet);
        i += 2;
      } else {
        if (c == REPLACEMENT) {
          return Optional.empty();
        }
        bytes.put(c == '+' ? new byte[] {' '} : String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return utf8(bytes.flip());
  }

  /** The octet that two hexadecimal digits at {@code at} stand for; -1 if they are not there. */
  private static int octet(String s, int at) {
    if (at + 2 > s.length()) {
      return -1;
    }
    int high = Character.digit(s.charAt(at), HEX);
    int low = Character.digit(s.charAt(at + 1), HEX);
    return high < 0 || low < 0 ? -1 : HEX * high + low;
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
