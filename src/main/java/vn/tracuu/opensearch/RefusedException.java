package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** A node answered, but with an error. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  RefusedException(int status, String type, String reason) {
    super(reason);
    this.status = status;
    this.type = type;
  }

  /** What an answer with an error says. */
  static RefusedException of(int status, JsonNode body) {
    JsonNode error = body.path("error");
    JsonNode cause = error.path("root_cause").path(0);
    JsonNode told = cause.isMissingNode() ? error : cause;
    String type = told.path("type").asText(error.path("type").asText(""));
    String reason = told.path("reason").asText(error.isTextual() ? error.asText() : type);
    return new RefusedException(status, type, "OpenSearch says " + status + ": " + reason);
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** OpenSearch's name of the error, {@code index_not_found_exception}; may be empty. */
  String type() {
    return type;
  }

  /** Whether the same request may succeed later. */
  boolean passes() {
    return status == 429 || status >= 502;
  }
}
