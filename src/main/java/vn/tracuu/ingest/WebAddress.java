package vn.tracuu.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * Addresses that a page gives: only those of the web pass, so that no {@code javascript:} ever
 * becomes a link.
 */
final class WebAddress {
  private static final int MAX_LENGTH = 2_000;

  /** What stands in addresses as people paste them, and may not. */
  private static final String NOT_ALLOWED = " \"<>\\^`{|}";

  private WebAddress() {}

  /** The address, if it is an absolute http or https one of sane length; else null. */
  static @Nullable String orNull(@Nullable String address) {
    URI uri = uri(address);
    return uri != null && isWeb(uri) && uri.getHost() != null ? uri.toString() : null;
  }

  private static boolean isWeb(URI uri) {
    return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
  }

  /**
   * The address that a link leads to.
   *
   * @param base the address of the page, as it says; null if it is not known
   * @param link as it stands on the page; blanks and the like are written as an address has them
   * @return null if it does not lead to the web, or if nobody knows where
   */
  static @Nullable String resolved(@Nullable String base, String link) {
    URI from = uri(orNull(base));
    URI to = uri(escaped(link.strip()));
    if (to == null) {
      return null;
    }
    return orNull((from == null || to.isOpaque() ? to : from.resolve(to)).toString());
  }

  /** The host of an address; "" if it has none. */
  static String host(@Nullable String address) {
    URI uri = uri(address);
    return uri == null || uri.getHost() == null ? "" : uri.getHost();
  }

  /** The name of the file that an address ends with, readable; the address if it has none. */
  static String fileName(String address) {
    String path = String.valueOf(URI.create(address).getRawPath());
    String name = path.substring(path.lastIndexOf('/') + 1);
    try {
      String readable =
          Lines.oneLine(URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8));
      return readable.isEmpty() ? address : readable;
    } catch (IllegalArgumentException wrongEscape) {
      return name;
    }
  }

  private static @Nullable URI uri(@Nullable String address) {
    if (address == null || address.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String escaped(String link) {
    StringBuilder escaped = new StringBuilder(Math.min(link.length(), MAX_LENGTH));
    for (int i = 0; i < Math.min(link.length(), MAX_LENGTH + 1); i++) {
      char c = link.charAt(i);
      if (c < ' ') {
        continue; // browsers leave line breaks out of addresses
      }
      escaped.append(NOT_ALLOWED.indexOf(c) < 0 ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
    return escaped.toString();
  }
}
