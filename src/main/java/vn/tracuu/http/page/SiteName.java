package vn.tracuu.http.page;

import org.jspecify.annotations.Nullable;

/** A site as a list shows it; some pages give theirs as an address. */
public final class SiteName {
  private SiteName() {}

  /** Without scheme and without a slash at the end. */
  public static @Nullable String of(@Nullable String site) {
    if (site == null) {
      return null;
    }
    int scheme = site.indexOf("://");
    String rest = scheme < 0 ? site : site.substring(scheme + 3);
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }
}
