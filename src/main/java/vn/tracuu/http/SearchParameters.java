package vn.tracuu.http;

import java.util.List;
import java.util.Optional;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.Query;

/** What a search is asked with: {@code q}, {@code page} and {@code size}. */
final class SearchParameters {
  /** All names; a new parameter of searches is added here and in {@link #read}. */
  static final List<String> NAMES = List.of("q", "page", "size");

  static final int DEFAULT_SIZE = 10;

  private SearchParameters() {}

  /**
   * The request that the parameters ask for.
   *
   * @throws ProblemException with status 400 and all that is wrong, with what was wrong before too
   */
  static SearchRequest read(Parameters parameters) {
    Optional<Query> query = parameters.query("q");
    int size = parameters.number("size", DEFAULT_SIZE, SearchRequest.MAX_SIZE);
    int page = parameters.number("page", 1, SearchRequest.maxPage(size));
    parameters.check();
    return new SearchRequest(query.orElseThrow(), page, size);
  }
}
