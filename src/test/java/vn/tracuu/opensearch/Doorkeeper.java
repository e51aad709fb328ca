package vn.tracuu.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Stands before a node, lets those through who show a user and password, and answers others in
 * plain words, as the security plugin does.
 */
final class Doorkeeper implements Closeable {
  private final Forwarder node;
  private final String expected;
  private final HttpServer server;

  Doorkeeper(String host, String user, String password) throws IOException {
    node = new Forwarder(host);
    expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Forwarder.start(server, this::answer);
  }

  String host() {
    return Forwarder.host(server);
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      node.pass(exchange);
      return;
    }
    exchange.getRequestBody().readAllBytes();
    byte[] words = "Unauthorized".getBytes(StandardCharsets.UTF_8);
    Forwarder.send(exchange, 401, "text/plain", words);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
