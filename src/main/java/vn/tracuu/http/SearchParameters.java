package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;

/**
 * Reads {@code q}, {@code page} and {@code size} of a search; names everything that is wrong with
 * them at once.
 */
final class SearchParameters {
  static final int DEFAULT_SIZE = 10;

  /** Nobody types a longer number; Integer.parseInt would refuse it anyway. */
  private static final int MAX_DIGITS = 9;

  private final List<Problem.ParameterError> errors = new ArrayList<>();

  private SearchParameters() {}

  /**
   * The request that the parameters ask for.
   *
   * @throws ProblemException with status 400 if any of them is wrong
   */
  static SearchRequest read(Context ctx) {
    return new SearchParameters().request(ctx);
  }

  private SearchRequest request(Context ctx) {
    Optional<Query> query = query(ctx.queryParam("q"));
    int size = number("size", ctx.queryParam("size"), DEFAULT_SIZE, SearchRequest.MAX_SIZE);
    int page = number("page", ctx.queryParam("page"), 1, SearchRequest.maxPage(size));
    if (query.isEmpty() || !errors.isEmpty()) {
      throw new ProblemException(Problem.badRequest(errors));
    }
    return new SearchRequest(query.get(), page, size);
  }

  private Optional<Query> query(@Nullable String q) {
    if (q == null || q.isBlank()) {
      errors.add(new Problem.ParameterError("q", "q is empty: give the words to search for"));
      return Optional.empty();
    }
    try {
      return Optional.of(QueryParser.parse(q));
    } catch (InvalidQueryException e) {
      errors.add(new Problem.ParameterError("q", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private int number(String name, @Nullable String value, int otherwise, int max) {
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    if (value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int n = Integer.parseInt(value);
      if (n >= 1 && n <= max) {
        return n;
      }
    }
    errors.add(new Problem.ParameterError(name, name + " must be a whole number from 1 to " + max));
    return otherwise;
  }
}
