package vn.tracuu.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Errors that Jetty finds itself, before or beside the routes (malformed requests, too large, too
 * slow, too many), as problem documents like all others.
 */
final class ProblemErrors extends ErrorHandler {
  /**
   * Seconds after which it makes sense to ask again; an overload that lasts longer says so again.
   */
  static final String RETRY_AFTER_SECONDS = "1";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    FrontDoor.putHeaders(request, response.getHeaders());
    if (code == 429 || code == 503) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    response.write(true, ByteBuffer.wrap(json(Problem.of(code))), callback);
  }

  private static byte[] json(Problem problem) {
    try {
      return JSON.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings and numbers is always JSON", e);
    }
  }
}
