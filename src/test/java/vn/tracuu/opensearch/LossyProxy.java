package vn.tracuu.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/**
 * Stands before a node and passes everything on; the answers to some bulk requests it drops, after
 * the node has done the work.
 */
final class LossyProxy implements Closeable {
  private final AtomicInteger bulks = new AtomicInteger();
  private final HttpServer server;
  private final Forwarder node;
  private final IntPredicate lost;

  /**
   * @param lost whether the answer to the n-th bulk request, from 1, is lost
   */
  LossyProxy(String host, IntPredicate lost) throws IOException {
    node = new Forwarder(host);
    this.lost = lost;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Forwarder.start(server, this::pass);
  }

  String host() {
    return Forwarder.host(server);
  }

  int bulks() {
    return bulks.get();
  }

  private void pass(HttpExchange exchange) throws IOException {
    HttpResponse<byte[]> answer = node.answer(exchange);
    boolean bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
    if (bulk && lost.test(bulks.incrementAndGet())) {
      exchange.close();
      return;
    }
    Forwarder.send(exchange, answer.statusCode(), "application/json", answer.body());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
