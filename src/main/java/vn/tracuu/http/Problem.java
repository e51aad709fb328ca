package vn.tracuu.http;

import java.util.List;

/**
 * An error answer in the form of RFC 9457 ({@code application/problem+json}).
 *
 * @param title which kind of problem, the same for all of its kind
 * @param status the HTTP status
 * @param detail what is wrong this time, and the cure
 * @param errors the parameters that are wrong, all of them; empty if the trouble is elsewhere
 */
record Problem(String title, int status, String detail, List<ParameterError> errors) {
  static final String CONTENT_TYPE = "application/problem+json";

  /** What is wrong with one parameter. */
  record ParameterError(String parameter, String detail) {}

  static Problem badRequest(List<ParameterError> errors) {
    return new Problem("Bad request", 400, errors.getFirst().detail(), errors);
  }

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, List.of());
  }
}
