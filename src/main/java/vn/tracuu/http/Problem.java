package vn.tracuu.http;

import java.util.List;

/**
 * An error answer in the form of RFC 9457 ({@code application/problem+json}). It never holds a
 * stack, a class or a path of this machine.
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
    return new Problem("Bad request", 400, errors.getFirst().detail(), List.copyOf(errors));
  }

  /** A cursor that leads nowhere (any more). */
  static Problem staleCursor() {
    String detail =
        "the cursor is of another question, or the index has changed since: start again without it";
    return new Problem(
        "Cursor expired", 410, detail, List.of(new ParameterError("cursor", detail)));
  }

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, List.of());
  }

  /** {@code methods}: those that the address answers, as the header Allow lists them. */
  static Problem methodNotAllowed(String methods) {
    return of(405, "Method not allowed", "this address answers " + methods + " only");
  }

  /** A problem of which nothing is known but its status. */
  static Problem of(int status) {
    return switch (status) {
      case 400 ->
          of(
              status,
              "Bad request",
              "the request is not valid HTTP, or its URL is not percent-encoded UTF-8");
      case 401 -> of(status, "Unauthorized", "this needs the token: Authorization: Bearer TOKEN");
      case 404 -> of(status, "Not found", "there is nothing at this address");
      case 405 -> methodNotAllowed("GET, HEAD");
      case 408 -> of(status, "Request timeout", "the request was sent too slowly");
      case 413 -> of(status, "Content too large", "the body of the request is too large");
      case 414 ->
          of(status, "URI too long", "the address is too long; a query may have 1000 characters");
      case 415 ->
          of(
              status,
              "Unsupported media type",
              "send text/plain or application/json, both in UTF-8, and say so in Content-Type");
      case 429 ->
          of(status, "Too many requests", "slow down, and ask again after the time in Retry-After");
      case 431 -> of(status, "Header fields too large", "the headers of the request are too large");
      case 503 ->
          of(
              status,
              "Overloaded",
              "too busy at the moment: ask again after the time in Retry-After");
      case 426, 505 -> of(status, "HTTP version not supported", "ask with HTTP/1.1");
      default ->
          status < 500
              ? of(status, "Bad request", "the request cannot be answered")
              : of(status, "Internal error", "the request failed; the server's log says why");
    };
  }
}
