package vn.tracuu.http;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * What every request meets first: it gets its id, and its answer the headers that all answers have.
 */
final class FrontDoor extends Handler.Wrapper {
  /** Scripts and styles from this server only; no frames, no forms elsewhere. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private static final PreEncodedHttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    putHeaders(request, response.getHeaders());
    request.addHttpStreamWrapper(NotModified::new);
    return super.handle(request, response, callback);
  }

  static void putHeaders(Request request, HttpFields.Mutable headers) {
    headers.put("X-Request-Id", Exchange.of(request).id());
    headers.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.ensureField(VARY);
  }
}
