package vn.tracuu.ingest.html;

import java.util.Set;

/** Lines that recur over the pages of one site. */
public final class SiteChrome {
  /** Nothing is known of the site. */
  public static final SiteChrome NONE = new SiteChrome(Set.of());

  private final Set<Long> recurring;

  SiteChrome(Set<Long> recurring) {
    this.recurring = Set.copyOf(recurring);
  }

  void drop(Outline outline) {}
}
