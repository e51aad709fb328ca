package vn.tracuu.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.text.CanonicalForm;

/** What a reader can ask by name, {@code title:...}, in English or Vietnamese, in any case. */
public enum QueryField {
  /** The article's title. */
  TITLE("title tiêuđề tieude"),
  AUTHOR("author tácgiả tacgia"),
  /** The host that the page was saved from. */
  SITE("site trang"),
  /** The kind of document, by name or letters. */
  TYPE("type loại loai"),
  /** Who issued the document, by name or letters. */
  ISSUER("issuer cơquan coquan"),
  /** A number that the article cites. */
  CITES("cites dẫn dan"),
  /** The number that the article itself bears. */
  NUMBER("number số so"),
  YEAR("year năm nam"),
  /** The day of the article. */
  DATE("date ngày ngay");

  private static final Map<String, QueryField> BY_NAME = new HashMap<>();

  static {
    for (QueryField field : values()) {
      for (String name : field.names.split(" ", -1)) {
        BY_NAME.put(CanonicalForm.of(name), field);
      }
    }
  }

  private final String names;

  QueryField(String names) {
    this.names = names;
  }

  /** The field of that name; with its Vietnamese marks or wholly without. */
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(CanonicalForm.of(name)));
  }

  /** Whether its values are days. */
  boolean isTime() {
    return this == YEAR || this == DATE;
  }

  /** Whether a document number may stand in it, as one thing. */
  boolean mayHoldNumbers() {
    return isNumber() || this == TITLE;
  }

  /** Whether its values are document numbers, so that what could be one is one. */
  boolean isNumber() {
    return this == NUMBER || this == CITES;
  }
}
