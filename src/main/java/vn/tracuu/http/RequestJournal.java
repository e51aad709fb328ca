package vn.tracuu.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/**
 * Told of every request when its answer is out, those included that no route ever saw: counts it
 * and writes it down.
 */
final class RequestJournal implements RequestLog {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Metrics metrics;
  private final AccessLog accessLog;

  RequestJournal(Metrics metrics, AccessLog accessLog) {
    this.metrics = metrics;
    this.accessLog = accessLog;
  }

  @Override
  public void log(Request request, Response response) {
    Exchange exchange = Exchange.of(request);
    int status = response.getStatus();
    double seconds = NanoTime.since(request.getBeginNanoTime()) / NANOS_PER_SECOND;
    metrics.request(exchange, status, seconds);
    accessLog.write(
        new AccessLog.Line(
            request.getMethod(),
            exchange.route(),
            status,
            seconds,
            Response.getContentBytesWritten(response),
            ClientRate.client(request),
            exchange));
  }
}
