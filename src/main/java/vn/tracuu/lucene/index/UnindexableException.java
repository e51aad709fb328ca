package vn.tracuu.lucene.index;

import java.io.IOException;

/** An article that the index cannot hold; the cause says why. */
final class UnindexableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnindexableException(String id, Throwable cause) {
    super("the index cannot hold " + id, cause);
  }
}
