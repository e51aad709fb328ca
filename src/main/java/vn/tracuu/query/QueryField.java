package vn.tracuu.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.text.CanonicalForm;

/** What a reader can ask by name, {@code title:...}, in English or Vietnamese, in any case. */
public enum QueryField {
  /** The article's title. */
  TITLE("tiêu đề", "title tiêuđề tieude"),
  AUTHOR("tác giả", "author tácgiả tacgia"),
  /** The host that the page was saved from. */
  SITE("trang", "site trang"),
  /** The kind of document, by name or letters. */
  TYPE("loại", "type loại loai"),
  /** Who issued the document, by name or letters. */
  ISSUER("cơ quan", "issuer cơquan coquan"),
  /** A number that the article cites. */
  CITES("dẫn", "cites dẫn dan"),
  /** The number that the article itself bears. */
  NUMBER("số", "number số so"),
  YEAR("năm", "year năm nam"),
  /** The day of the article. */
  DATE("ngày", "date ngày ngay");

  private static final Map<String, QueryField> BY_NAME = new HashMap<>();

  static {
    for (QueryField field : values()) {
      for (String name : field.names.split(" ", -1)) {
        BY_NAME.put(CanonicalForm.of(name), field);
      }
    }
  }

  private final String label;
  private final String names;

  QueryField(String label, String names) {
    this.label = label;
    this.names = names;
  }

  /** The field of that name; with its Vietnamese marks or wholly without. */
  static Optional<QueryField> named(String name) {
    return Optional.ofNullable(BY_NAME.get(CanonicalForm.of(name)));
  }

  /** What it is called in Vietnamese. */
  String label() {
    return label;
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
