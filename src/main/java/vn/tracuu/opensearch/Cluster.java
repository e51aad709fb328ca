package vn.tracuu.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5Options;

/**
 * Asks a cluster in JSON. Every request here may be sent twice without harm, and is, if a
 * connection breaks; that is how {@link BulkWriter} and {@link Generations} are made. Safe for all
 * threads.
 */
final class Cluster implements Closeable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** How long a search may be silent. */
  private static final Duration QUICK = Duration.ofSeconds(10);

  /** How long a change of an index may be silent. */
  private static final Duration PATIENT = Duration.ofMinutes(5);

  private final Connection connection;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient quick;
  private final OpenSearchGenericClient patient;

  /**
   * Makes a client; nothing is asked yet.
   *
   * @throws IOException if the authorities cannot be read
   */
  Cluster(Connection connection) throws IOException {
    this.connection = connection;
    transport = Transports.open(connection);
    quick = client(QUICK);
    patient = client(PATIENT);
  }

  /** How it is reached. */
  Connection connection() {
    return connection;
  }

  /** Its hosts, for messages. */
  String hosts() {
    return connection.hosts().stream()
        .map(uri -> uri.getHost() + ":" + uri.getPort())
        .collect(Collectors.joining(", "));
  }

  /** Asks something that reads. */
  JsonNode get(String path) throws IOException {
    return ask(quick, "GET", path, null);
  }

  /** Asks something that reads and has a body. */
  JsonNode query(String path, JsonNode body) throws IOException {
    return ask(quick, "POST", path, body(body.toString(), "application/json"));
  }

  /** Several searches at once; {@code lines} is a JSON document a line. */
  JsonNode queries(String path, String lines) throws IOException {
    return ask(quick, "POST", path, body(lines, "application/x-ndjson"));
  }

  /** The same as {@link #get}, or nothing where the answer is 404. */
  Optional<JsonNode> find(String path) throws IOException {
    try {
      return Optional.of(get(path));
    } catch (RefusedException e) {
      if (e.status() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Changes something. */
  JsonNode change(String method, String path, @Nullable JsonNode body) throws IOException {
    return ask(
        patient, method, path, body == null ? null : body(body.toString(), "application/json"));
  }

  /** Writes documents; {@code lines} is a JSON document a line. */
  JsonNode bulk(String path, byte[] lines) throws IOException {
    return ask(patient, "POST", path, Body.from(lines, "application/x-ndjson"));
  }

  private JsonNode ask(
      OpenSearchGenericClient client, String method, String path, @Nullable Body body)
      throws IOException {
    Requests.JsonBodyBuilder request = Requests.builder().method(method).endpoint(path);
    if (body != null) {
      request.body(body);
    }
    try {
      return ask(client, request.build());
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) { // perhaps only the connection was old
      if (body == null) {
        return ask(client, request.build());
      }
      throw e;
    }
  }

  private static JsonNode ask(OpenSearchGenericClient client, Request request) throws IOException {
    try (Response response = client.execute(request)) {
      JsonNode answer = read(response);
      if (response.getStatus() >= 400) {
        throw RefusedException.of(response.getStatus(), answer);
      }
      return answer;
    }
  }

  private static JsonNode read(Response response) throws IOException {
    Optional<Body> body = response.getBody();
    if (body.isEmpty()) {
      return MissingNode.getInstance();
    }
    try (InputStream in = body.get().body()) {
      return JSON.readTree(in);
    }
  }

  private static Body body(String text, String type) {
    return Body.from(text.getBytes(StandardCharsets.UTF_8), type);
  }

  private OpenSearchGenericClient client(Duration silence) {
    ApacheHttpClient5Options.Builder options = ApacheHttpClient5Options.DEFAULT.toBuilder();
    options.setRequestConfig(
        RequestConfig.custom().setResponseTimeout(Timeout.of(silence)).build());
    return new OpenSearchGenericClient(transport).withTransportOptions(options.build());
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
