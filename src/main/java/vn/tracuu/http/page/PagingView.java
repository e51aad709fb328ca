package vn.tracuu.http.page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The way from page to page.
 *
 * @param numbered pages near this one, and the first
 */
record PagingView(
    int page, @Nullable String previous, @Nullable String next, List<PageLink> numbered) {
  private static final int NEAR = 3;

  /** A page; {@code gap} says that some are left out before it. */
  record PageLink(int page, String href, boolean current, boolean gap) {}

  /**
   * The links of page {@code page}.
   *
   * @param last the last page, from 1
   */
  static PagingView of(int page, int last, IntFunction<String> link) {
    int from = Math.max(1, Math.min(page - NEAR, last - 2 * NEAR));
    int to = Math.min(last, Math.max(page + NEAR, 1 + 2 * NEAR));
    List<PageLink> numbered =
        IntStream.concat(
                IntStream.of(1).filter(first -> first < from), IntStream.rangeClosed(from, to))
            .mapToObj(n -> new PageLink(n, link.apply(n), n == page, n == from && from > 2))
            .toList();
    return new PagingView(
        page,
        page > 1 ? link.apply(Math.min(page - 1, last)) : null,
        page < last ? link.apply(page + 1) : null,
        numbered);
  }

  /** Whether there is more than one page. */
  public boolean needed() {
    return previous != null || next != null;
  }
}
