package vn.tracuu.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that a page gives: only those of the web pass, so that no {@code javascript:} ever
 * becomes a link.
 */
final class WebAddress {
  private static final int MAX_LENGTH = 2_000;

  private WebAddress() {}

  /** The address, if it is an absolute http or https one of sane length; else null. */
  static @Nullable String orNull(@Nullable String address) {
    if (address == null || address.length() > MAX_LENGTH) {
      return null;
    }
    try {
      URI uri = new URI(address.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
