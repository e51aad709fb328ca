package vn.tracuu.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered.
 *
 * @param fields its headers, names in lower case
 * @param body as it was sent, packed where it was packed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpResponse(int status, Map<String, String> fields, byte[] body) {
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/\\d(?:\\.\\d)?\\s+(\\d{3})(?:\\s.*)?");

  /** The answer that a record holds; empty if it begins with no status line. */
  public static Optional<HttpResponse> parse(byte[] content) {
    Head head = new Head(content);
    String first = head.next();
    Matcher status = STATUS_LINE.matcher(first == null ? "" : first.stripTrailing());
    if (!status.matches()) {
      return Optional.empty();
    }
    try {
      Map<String, String> fields = HeaderLines.read(head::next);
      byte[] body = Arrays.copyOfRange(content, head.at, content.length);
      return Optional.of(new HttpResponse(Integer.parseInt(status.group(1)), fields, body));
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory are always there", e);
    }
  }

  /** The value of a header; "" if there is none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The lines at the beginning of a content. */
  private static final class Head {
    private final byte[] content;
    private int at;

    Head(byte[] content) {
      this.content = content;
    }

    @Nullable String next() {
      if (at >= content.length) {
        return null;
      }
      int end = at;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      int from = at;
      at = Math.min(content.length, end + 1);
      int bare = end > from && content[end - 1] == '\r' ? end - 1 : end;
      return new String(content, from, bare - from, ISO_8859_1);
    }
  }
}
