package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryParser;

/**
 * The query parameters of one request. A value that is wrong is remembered, and something valid
 * stands in for it, so that {@link #check} can name everything that is wrong at once.
 */
final class Parameters {
  /** Nobody types a longer number; Integer.parseInt would refuse it anyway. */
  private static final int MAX_DIGITS = 9;

  private final Map<String, Optional<String>> given;
  private final List<String> declared;
  private final List<Problem.ParameterError> errors = new ArrayList<>();

  private Parameters(Map<String, Optional<String>> given, List<String> declared) {
    this.given = given;
    this.declared = declared;
  }

  /**
   * Those of a request.
   *
   * @param declared the names that may be asked for; others are ignored, as everywhere on the web
   */
  static Parameters of(Context ctx, List<String> declared) {
    return new Parameters(QueryString.parse(ctx.queryString()), declared);
  }

  /** Ends the request with everything that was wrong, if anything was. */
  void check() {
    if (!errors.isEmpty()) {
      throw new ProblemException(Problem.badRequest(errors));
    }
  }

  /** Remembers that a parameter is wrong. */
  void refuse(String name, String detail) {
    errors.add(new Problem.ParameterError(name, detail));
  }

  /** A text as NFC without white space around it; empty if it is not given. */
  String text(String name) {
    if (!declared.contains(name)) {
      throw new IllegalStateException("the route does not declare its parameter " + name);
    }
    Optional<String> value = given.getOrDefault(name, Optional.of(""));
    if (value.isEmpty()) {
      refuse(name, name + " is not percent-encoded UTF-8");
    }
    return value.orElse("").strip();
  }

  /** A whole number from 1 to {@code max}. */
  int number(String name, int otherwise, int max) {
    String value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    if (value.length() <= MAX_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int n = Integer.parseInt(value);
      if (n >= 1 && n <= max) {
        return n;
      }
    }
    refuse(name, name + " must be a whole number from 1 to " + max);
    return otherwise;
  }

  /** One of the names of {@code choices}; the first one if none is given. */
  <T> T choice(String name, List<T> choices) {
    String value = text(name);
    if (value.isEmpty()) {
      return choices.getFirst();
    }
    Optional<T> chosen = choices.stream().filter(c -> c.toString().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      refuse(name, name + " must be one of " + choices);
    }
    return chosen.orElse(choices.getFirst());
  }

  /** A query; empty if it is wrong, and then {@link #check} says so. */
  Optional<Query> query(String name) {
    int before = errors.size();
    String typed = text(name);
    if (errors.size() > before) {
      return Optional.empty();
    }
    if (typed.isEmpty()) {
      refuse(name, name + " is empty: give the words to search for");
      return Optional.empty();
    }
    try {
      return Optional.of(QueryParser.parse(typed));
    } catch (InvalidQueryException e) {
      refuse(name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
