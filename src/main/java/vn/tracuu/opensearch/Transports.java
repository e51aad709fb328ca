package vn.tracuu.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/**
 * Makes the HTTP client of a cluster. It goes round the hosts; one that does not answer, or answers
 * 502, 503 or 504, is passed over for a while and the request goes to the next.
 */
final class Transports {
  private static final Timeout CONNECT = Timeout.ofSeconds(2);

  /** Enough for all workers of a server ({@code workers} is at most 200). */
  private static final int CONNECTIONS = 200;

  /** A connection that was silent for longer is tried before it is used. */
  private static final TimeValue TRUSTED = TimeValue.ofSeconds(1);

  private Transports() {}

  /**
   * @throws IOException if the authorities cannot be read
   */
  static OpenSearchTransport open(Connection connection) throws IOException {
    HttpHost[] hosts =
        connection.hosts().stream()
            .map(uri -> new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()))
            .toArray(HttpHost[]::new);
    PoolingAsyncClientConnectionManager connections = connections(connection);
    ApacheHttpClient5TransportBuilder builder =
        ApacheHttpClient5TransportBuilder.builder(hosts)
            .setMapper(new JacksonJsonpMapper())
            .setHttpClientConfigCallback(client -> client.setConnectionManager(connections));
    if (!connection.user().isEmpty()) {
      builder.setDefaultHeaders(new Header[] {authorization(connection)});
    }
    return builder.build();
  }

  private static PoolingAsyncClientConnectionManager connections(Connection connection)
      throws IOException {
    PoolingAsyncClientConnectionManagerBuilder builder =
        PoolingAsyncClientConnectionManagerBuilder.create()
            .setMaxConnPerRoute(CONNECTIONS)
            .setMaxConnTotal(CONNECTIONS * connection.hosts().size())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(CONNECT)
                    .setValidateAfterInactivity(TRUSTED)
                    .build());
    return builder.setTlsStrategy(tls(connection)).build();
  }

  /**
   * The client checks itself that a certificate is of the host: left to the JVM, it is not done.
   */
  private static TlsStrategy tls(Connection connection) throws IOException {
    ClientTlsStrategyBuilder builder =
        ClientTlsStrategyBuilder.create()
            .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
            .setHostnameVerifier(HttpsSupport.getDefaultHostnameVerifier());
    if (connection.authorities() != null) {
      builder.setSslContext(trusting(connection.authorities()));
    }
    return builder.buildAsync();
  }

  private static Header authorization(Connection connection) {
    String pair = connection.user() + ":" + connection.password();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new BasicHeader("Authorization", "Basic " + encoded, true);
  }

  private static SSLContext trusting(Path authorities) throws IOException {
    try (InputStream pem = Files.newInputStream(authorities)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate c : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        trusted.setCertificateEntry("authority-" + trusted.size(), c);
      }
      if (trusted.size() == 0) {
        throw new IOException(authorities + " holds no certificates: it must be a PEM file");
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(authorities + " holds no certificates that can be used", e);
    }
  }
}
