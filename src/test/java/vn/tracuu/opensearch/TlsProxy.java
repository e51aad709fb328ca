package vn.tracuu.opensearch;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLContext;

/** Stands before a node, speaks TLS, and passes everything on in plain HTTP. */
final class TlsProxy implements Closeable {
  private final HttpsServer server;

  /**
   * @param identity with the key and certificate that it shows
   */
  TlsProxy(String host, SSLContext identity) throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity));
    Forwarder.start(server, new Forwarder(host)::pass);
  }

  String host() {
    return Forwarder.host(server);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
