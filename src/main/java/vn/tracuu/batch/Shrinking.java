package vn.tracuu.batch;

import vn.tracuu.engine.TooManyRemovedException;

/** What a person is told when a batch is stopped because it would take too much away. */
final class Shrinking {
  private Shrinking() {}

  static String told(TooManyRemovedException e) {
    String which =
        e.examples().isEmpty()
            ? ""
            : " (" + String.join(", ", e.examples()) + (more(e) ? ", ..." : "") + ")";
    return "stopped, for %,d of %s would go%s: see whether the corpus is all there; "
            .formatted(e.removed(), Plural.of(e.served(), "served article"), which)
        + "--allow-removals goes on; the served index is as it was";
  }

  private static boolean more(TooManyRemovedException e) {
    return e.removed() > e.examples().size();
  }
}
