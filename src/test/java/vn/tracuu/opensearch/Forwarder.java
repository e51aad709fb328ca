package vn.tracuu.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/** Passes requests on to a node, for what stands before it. */
final class Forwarder {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String host;

  Forwarder(String host) {
    this.host = host;
  }

  /** What the node answers. */
  HttpResponse<byte[]> answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Asks the node and sends what it answers. */
  void pass(HttpExchange exchange) throws IOException {
    HttpResponse<byte[]> answer = answer(exchange);
    send(exchange, answer.statusCode(), "application/json", answer.body());
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Lets a server answer everything by {@code handler}. */
  static void start(HttpServer server, HttpHandler handler) {
    server.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
    server.createContext("/", handler);
    server.start();
  }

  static String host(HttpServer server) {
    return "127.0.0.1:" + server.getAddress().getPort();
  }
}
