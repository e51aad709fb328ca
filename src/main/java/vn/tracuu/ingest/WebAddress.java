package vn.tracuu.ingest;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * Addresses that a page gives, read as browsers read them: blanks, Vietnamese letters and other
 * signs that an address may not have are written as it may, names of hosts in their ASCII form.
 * Only those of the web pass, so that no {@code javascript:} ever becomes a link.
 */
final class WebAddress {
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern PARTS =
      Pattern.compile("(?i)(https?):/{0,4}([^/?#]{1,300})([^?#]*)(\\?[^#]*)?(#.*)?");

  private static final Pattern HOST =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\\.?){1,40}|\\[[0-9a-f:.]{2,45}\\]");
  private static final Pattern PORT = Pattern.compile(":(\\d{0,5})$");

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]{0,20}:.*");

  /** What may not stand in a path, and in a query, though ASCII has it. */
  private static final String NOT_IN_PATH = " \"<>^`{|}[]\\";

  private static final String NOT_IN_QUERY = " \"<>^`{|}[]\\'";

  private WebAddress() {}

  /** The address, if it is an absolute http or https one of sane length; else null. */
  static @Nullable String orNull(@Nullable String address) {
    if (address == null || address.length() > MAX_LENGTH) {
      return null;
    }
    String bare = withoutBreaks(address.strip());
    int end = endOfPath(bare);
    Matcher m = PARTS.matcher(bare.substring(0, end).replace('\\', '/') + bare.substring(end));
    if (!m.matches()) {
      return null;
    }
    String host = authority(m.group(2));
    if (host == null) {
      return null;
    }
    return m.group(1).toLowerCase(Locale.ROOT)
        + "://"
        + host
        + encoded(m.group(3), NOT_IN_PATH)
        + (m.group(4) == null ? "" : encoded(m.group(4), NOT_IN_QUERY))
        + (m.group(5) == null ? "" : encoded(m.group(5), NOT_IN_PATH));
  }

  /** Browsers leave line breaks and tabs out of addresses. */
  private static String withoutBreaks(String address) {
    StringBuilder bare = new StringBuilder(address.length());
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) >= ' ') {
        bare.append(address.charAt(i));
      }
    }
    return bare.toString();
  }

  private static int endOfPath(String address) {
    int end = 0;
    while (end < address.length() && "?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Host and port in their ASCII form; null for no host. What is before an @ is left out. */
  private static @Nullable String authority(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    Matcher port = PORT.matcher(host);
    String number = port.find() ? port.group(1) : "";
    String name = port.reset().find() ? host.substring(0, port.start()) : host;
    try {
      String ascii =
          isAscii(name)
              ? name.toLowerCase(Locale.ROOT)
              : IDN.toASCII(name).toLowerCase(Locale.ROOT);
      return HOST.matcher(ascii).matches() ? ascii + (number.isEmpty() ? "" : ":" + number) : null;
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static boolean isAscii(String s) {
    return s.chars().allMatch(c -> c < 0x80);
  }

  /** Percent signs that encode something stay; all else that may not stand here is encoded. */
  private static String encoded(String part, String notAllowed) {
    StringBuilder encoded = new StringBuilder(part.length() + 16);
    for (int i = 0; i < part.length(); ) {
      int c = part.codePointAt(i);
      boolean stray = c == '%' && !isEscape(part, i);
      if (c > ' ' && c < 0x7F && notAllowed.indexOf(c) < 0 && !stray) {
        encoded.append((char) c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          encoded.append("%%%02X".formatted(b & 0xFF));
        }
      }
      i += Character.charCount(c);
    }
    return encoded.toString();
  }

  private static boolean isEscape(String s, int at) {
    return at + 2 < s.length()
        && Character.digit(s.charAt(at + 1), 16) >= 0
        && Character.digit(s.charAt(at + 2), 16) >= 0;
  }

  /**
   * The address that a link leads to.
   *
   * @param base the address of the page, as it says; null if it is not known
   * @param link as it stands on the page
   * @return null if it does not lead to the web, or if nobody knows where
   */
  static @Nullable String resolved(@Nullable String base, String link) {
    String to = withoutBreaks(link.strip());
    String known = orNull(base);
    if (to.length() > MAX_LENGTH) {
      return null;
    }
    if (SCHEME.matcher(to).matches()) {
      return orNull(to);
    }
    URI from = known == null ? null : uri(known);
    if (from == null) {
      return null;
    }
    int end = endOfPath(to);
    String path = encoded(to.substring(0, end).replace('\\', '/'), NOT_IN_PATH);
    URI relative = uri(path + encoded(to.substring(end), NOT_IN_QUERY));
    if (relative == null) {
      return null;
    }
    URI root = from.getRawPath() == null || from.getRawPath().isEmpty() ? from.resolve("/") : from;
    return orNull(
        root.resolve(relative).toString().replaceFirst("^(https?://[^/]+)(?:/\\.\\.)+", "$1"));
  }

  /** The host of an address; "" if it has none. */
  static String host(@Nullable String address) {
    String known = orNull(address);
    URI uri = known == null ? null : uri(known);
    String host = uri == null ? null : uri.getHost();
    return host == null ? "" : host;
  }

  /** The name of the file that an address ends with, readable; the address if it has none. */
  static String fileName(String address) {
    String path = address.substring(0, endOfPath(address));
    String name = "";
    for (String part : path.split("/", -1)) {
      name = isVersion(part) && !name.isEmpty() ? name : part;
    }
    try {
      String readable =
          Lines.oneLine(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
      return readable.isEmpty() ? address : readable;
    } catch (IllegalArgumentException wrongEscape) {
      return name;
    }
  }

  /** The id of a version that portals put behind a file's name. */
  private static boolean isVersion(String part) {
    return part.length() == 36
        && part.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  private static @Nullable URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
