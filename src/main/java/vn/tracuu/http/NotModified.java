package vn.tracuu.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Takes from an answer of 304 what is said of its body, because a cache would believe it of the
 * body that it keeps (RFC 9110, 8.6 and 15.4.5). The routes cannot: Javalin gives every answer a
 * type, Jetty a length.
 */
final class NotModified extends HttpStream.Wrapper {
  NotModified(HttpStream stream) {
    super(stream);
  }

  @Override
  public void send(
      MetaData.Request request,
      MetaData.@Nullable Response response,
      boolean last,
      @Nullable ByteBuffer content,
      Callback callback) {
    MetaData.Response sent =
        response != null && response.getStatus() == 304 ? withoutBody(response) : response;
    super.send(request, sent, last, content, callback);
  }

  private static MetaData.Response withoutBody(MetaData.Response response) {
    HttpFields headers =
        HttpFields.build(response.getHttpFields())
            .remove(HttpHeader.CONTENT_TYPE)
            .remove(HttpHeader.CONTENT_LENGTH)
            .asImmutable();
    return new MetaData.Response(
        response.getStatus(), response.getReason(), response.getHttpVersion(), headers);
  }
}
