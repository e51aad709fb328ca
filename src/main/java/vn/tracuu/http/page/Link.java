package vn.tracuu.http.page;

/** A link with its text, plain. */
record Link(String text, String href) {
  /** To the page of a document number. */
  static Link number(String canonical, Visit visit) {
    return new Link(canonical, visit.link(Address.number(canonical)));
  }
}
