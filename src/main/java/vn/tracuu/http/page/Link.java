package vn.tracuu.http.page;

import org.jspecify.annotations.Nullable;
import vn.tracuu.number.CitationReader;

/**
 * A link with its text, plain.
 *
 * @param href null where the text leads nowhere
 */
record Link(String text, @Nullable String href) {
  /** No page is kept of a longer number, in UTF-16 units. */
  private static final int MAX_NUMBER = 200;

  /** An article's own number as its source gives it: a link if it is a document number. */
  static Link ownNumber(String written, Visit visit) {
    boolean number = written.length() <= MAX_NUMBER && CitationReader.whole(written).isPresent();
    return number ? number(written, visit) : new Link(written, null);
  }

  /** To the page of a document number. */
  static Link number(String canonical, Visit visit) {
    return new Link(canonical, visit.link(Address.number(canonical)));
  }
}
