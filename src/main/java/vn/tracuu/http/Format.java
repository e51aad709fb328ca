package vn.tracuu.http;

import java.util.List;
import java.util.Locale;

/** The forms in which a page of hits can be had; its name in lower case is its {@code format=}. */
enum Format {
  JSON("application/json"),
  CSV("text/csv; charset=utf-8"),
  JSONL("application/x-ndjson"),
  RIS("application/x-research-info-systems; charset=utf-8"),
  BIBTEX("application/x-bibtex; charset=utf-8");

  static final List<Format> ALL = List.of(values());

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /**
   * The hits in this form.
   *
   * @param here where readers find the service, without a slash at the end
   */
  String write(Answers.Search found, String here) {
    return switch (this) {
      case JSON -> JsonHits.object(found);
      case CSV -> CsvHits.write(found, here);
      case JSONL -> JsonHits.lines(found);
      case RIS -> RisHits.write(found, here);
      case BIBTEX -> BibtexHits.write(found, here);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
