package vn.tracuu.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import vn.tracuu.settings.Settings;

/**
 * Takes in the body of a request before it asks for a worker: who sends slowly holds no thread, and
 * nobody up. Requests without a body pass.
 *
 * <p>Jetty's EagerContentHandler keeps a whole buffer of the network for each packet, however small
 * that is; this copies. Jetty's MinimumDataRateHandler measures what all clients together send;
 * this measures each.
 */
final class Bodies extends Handler.Wrapper {
  /** Bodies that are held at once; with the limit of one, this bounds their memory. */
  private static final int MAX_BODIES = 32;

  /**
   * Bytes of a body that is too long that are read and thrown away, so that its sender comes to
   * read the answer; who is cut off while sending may never see it.
   */
  private static final int DISCARDED = 1 << 20;

  private final long maxBytes;
  private final long graceNanos;
  private final int minRate;

  /**
   * Takes in bodies.
   *
   * @param maxBytes how long a body may be; one that is longer is refused with 413
   * @param grace how long a body may take at any rate
   * @param minRate bytes a second that a body that takes longer must come in with; 0: any
   */
  Bodies(long maxBytes, Duration grace, int minRate) {
    this.maxBytes = maxBytes;
    this.graceNanos = grace.toNanos();
    this.minRate = minRate;
  }

  /** Lets only so many requests with bodies in at once; others wait their turn, as for a worker. */
  static QoSHandler gate(Settings.Load load) {
    QoSHandler gate = new QoSHandler();
    gate.include(Bodies::hasBody);
    gate.setMaxRequestCount(MAX_BODIES);
    gate.setMaxSuspendedRequestCount(load.queue());
    gate.setMaxSuspend(load.queueTimeout());
    return gate;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (!hasBody(request)) {
      return super.handle(request, response, callback);
    }
    if (isChunkedHttp10(request)) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
      Response.writeError(request, response, callback, 400);
    } else if (request.getLength() > maxBytes + DISCARDED) {
      Response.writeError(request, response, callback, 413);
    } else {
      new Loading(request, response, callback).run();
    }
    return true;
  }

  private static boolean hasBody(Request request) {
    return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
        || request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > 0;
  }

  /** A proxy of that version would see another end of the body than we do (RFC 9112, 6.1). */
  private static boolean isChunkedHttp10(Request request) {
    return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0
        && request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }

  /** One body on its way in; run again whenever there is more of it. */
  private final class Loading implements Runnable {
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final long start = System.nanoTime();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long received;

    Loading(Request request, Response response, Callback callback) {
      this.request = request;
      this.response = response;
      this.callback = callback;
    }

    @Override
    public void run() {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          refuse(chunk.getFailure() instanceof HttpException e ? e.getCode() : 408);
          return;
        }
        take(chunk.getByteBuffer());
        boolean last = chunk.isLast();
        chunk.release();
        if (received > (last ? maxBytes : maxBytes + DISCARDED)) {
          refuse(413);
          return;
        }
        if (last) {
          pass();
          return;
        }
        if (tooSlow()) {
          refuse(408);
          return;
        }
      }
    }

    private void take(ByteBuffer bytes) {
      received += bytes.remaining();
      if (received <= maxBytes) {
        body.writeBytes(BufferUtil.toArray(bytes));
      } else {
        body.reset();
      }
    }

    private boolean tooSlow() {
      long nanos = System.nanoTime() - start;
      return nanos > graceNanos
          && received < minRate * (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }

    private void refuse(int status) {
      Response.writeError(request, response, callback, status);
    }

    private void pass() {
      try {
        if (!Bodies.super.handle(new Loaded(request, body.toByteArray()), response, callback)) {
          refuse(404);
        }
      } catch (Exception e) { // as Jetty does where it calls the first handler
        Response.writeError(request, response, callback, e);
      }
    }
  }

  /** A request whose body is all there. */
  private static final class Loaded extends Request.Wrapper {
    private Content.Chunk body;

    Loaded(Request request, byte[] body) {
      super(request);
      this.body = Content.Chunk.from(ByteBuffer.wrap(body), true);
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk next = body;
      body = Content.Chunk.EOF;
      return next;
    }

    @Override
    public void demand(Runnable callback) {
      callback.run();
    }
  }
}
