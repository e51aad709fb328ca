package vn.tracuu.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page in a file of MIME parts (MHTML), as browsers save one with its pictures: the first part
 * that is HTML. The others are what it shows.
 */
final class Mhtml {
  /** A part is looked for in so many bytes of the file; pictures stand behind the page. */
  private static final int MAX_READ = 4 * Limits.MAX_PAGE_BYTES;

  private static final int MAX_HEADERS = 200;

  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)boundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))");

  private final byte[] html;
  private final @Nullable String address;

  private Mhtml(byte[] html, @Nullable String address) {
    this.html = html;
    this.address = address;
  }

  /** The page's bytes, decoded. */
  InputStream html() {
    return new ByteArrayInputStream(html);
  }

  /** Where it was saved from; null if the file does not say. */
  @Nullable String address() {
    return address;
  }

  static Mhtml read(InputStream in) throws IOException, RefusedException {
    String all = new String(in.readNBytes(MAX_READ), StandardCharsets.ISO_8859_1);
    Map<String, String> headers = new HashMap<>();
    int body = readHeaders(all, 0, headers);
    Matcher m = BOUNDARY.matcher(headers.getOrDefault("content-type", ""));
    if (isHtml(headers)) {
      return part(headers, headers, all.substring(body));
    }
    if (!m.find()) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "a file of MIME parts without parts");
    }
    return firstPage(all, body, "--" + (m.group(1) == null ? m.group(2) : m.group(1)), headers);
  }

  private static Mhtml firstPage(String all, int body, String boundary, Map<String, String> headers)
      throws RefusedException {
    int at = all.indexOf(boundary, body);
    while (at >= 0) {
      int start = all.indexOf('\n', at) + 1;
      int end = start == 0 ? -1 : all.indexOf("\n" + boundary, start - 1);
      if (start == 0) {
        break;
      }
      Map<String, String> own = new HashMap<>();
      int text = readHeaders(all, start, own);
      if (isHtml(own)) {
        return part(
            own, headers, all.substring(text, end < 0 ? all.length() : Math.max(text, end)));
      }
      at = end < 0 ? -1 : end + 1;
    }
    throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no part of the file is a page");
  }

  private static boolean isHtml(Map<String, String> headers) {
    String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
  }

  /** Reads headers, folded ones too; gives where the body begins. */
  private static int readHeaders(String all, int from, Map<String, String> headers) {
    int at = from;
    String last = "";
    for (int n = 0; n < MAX_HEADERS && at < all.length(); n++) {
      int end = all.indexOf('\n', at);
      String line = all.substring(at, end < 0 ? all.length() : end).stripTrailing();
      at = end < 0 ? all.length() : end + 1;
      if (line.isEmpty()) {
        return at;
      }
      int colon = line.indexOf(':');
      if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
        headers.merge(last, line.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0) {
        last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        headers.putIfAbsent(last, line.substring(colon + 1).strip());
      }
    }
    return at;
  }

  private static Mhtml part(Map<String, String> own, Map<String, String> file, String body)
      throws RefusedException {
    String coding = own.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT);
    String address = file.getOrDefault("snapshot-content-location", own.get("content-location"));
    return new Mhtml(
        switch (coding) {
          case "quoted-printable" -> quotedPrintable(body);
          case "base64" -> base64(body);
          default -> body.getBytes(StandardCharsets.ISO_8859_1);
        },
        address);
  }

  private static byte[] base64(String body) throws RefusedException {
    try {
      return Base64.getMimeDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(Ingested.Reason.MALFORMED, "a part that is no Base64");
    }
  }

  private static byte[] quotedPrintable(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        out.write(c);
        continue;
      }
      int high = i + 1 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
      int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
      if (high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i += 1;
      } else {
        out.write(c);
      }
    }
    return out.toByteArray();
  }
}
