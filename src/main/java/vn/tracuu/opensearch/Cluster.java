package vn.tracuu.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Asks a cluster in JSON. Every request here may be sent twice without harm, and is, if a
 * connection breaks; that is how {@link BulkWriter} and {@link Generations} are made. Safe for all
 * threads.
 */
final class Cluster implements Closeable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** How long a search may be silent. */
  private static final Duration QUICK = Duration.ofSeconds(10);

  /** Before something that reads is asked again, once. */
  private static final Duration PAUSE = Duration.ofMillis(200);

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

  /**
   * An answer of all parts of an index.
   *
   * @throws RefusedException if a part could not be searched
   */
  static JsonNode whole(JsonNode answer) throws RefusedException {
    JsonNode shards = answer.path("_shards");
    if (shards.path("failed").asInt() > 0) {
      throw new RefusedException(
          503,
          "parts",
          shards.path("failed").asInt()
              + " of "
              + shards.path("total").asInt()
              + " parts of the index could not be searched: "
              + shards.path("failures").path(0).path("reason").path("reason").asText());
    }
    return answer;
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
    return read("GET", path, null);
  }

  /** Asks something that reads and has a body. */
  JsonNode query(String path, JsonNode body) throws IOException {
    return read("POST", path, body(body.toString(), "application/json"));
  }

  /** The same as {@link #query} of something that may take minutes. */
  JsonNode study(String path, JsonNode body) throws IOException {
    return read(patient, request("POST", path, body(body.toString(), "application/json")));
  }

  /** Several searches at once; {@code lines} is a JSON document a line. */
  JsonNode queries(String path, String lines) throws IOException {
    return read("POST", path, body(lines, "application/x-ndjson"));
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
    return write(method, path, body == null ? null : body(body.toString(), "application/json"));
  }

  /** Writes documents; {@code lines} is a JSON document a line. */
  JsonNode bulk(String path, byte[] lines) throws IOException {
    return write("POST", path, Body.from(lines, "application/x-ndjson"));
  }

  private JsonNode read(String method, String path, @Nullable Body body) throws IOException {
    return read(quick, request(method, path, body));
  }

  private static JsonNode read(OpenSearchGenericClient client, Request request) throws IOException {
    try {
      return ask(client, request);
    } catch (RefusedException e) {
      if (e.status() < 500) {
        throw e;
      }
      return askAgain(client, request, e); // a node that it asked may just have died
    } catch (IOException e) {
      return askAgain(client, request, e);
    }
  }

  private JsonNode write(String method, String path, @Nullable Body body) throws IOException {
    Request request = request(method, path, body);
    try {
      return ask(patient, request);
    } catch (RefusedException e) {
      throw e;
    } catch (IOException e) { // perhaps only the connection was old
      if (body != null) {
        throw e;
      }
      return askAgain(patient, request, e);
    }
  }

  private static Request request(String method, String path, @Nullable Body body) {
    Requests.JsonBodyBuilder request = Requests.builder().method(method).endpoint(path);
    if (body != null) {
      request.body(body);
    }
    return request.build();
  }

  private static JsonNode askAgain(
      OpenSearchGenericClient client, Request request, IOException trouble) throws IOException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw trouble;
    }
    return ask(client, request);
  }

  private static JsonNode ask(OpenSearchGenericClient client, Request request) throws IOException {
    try (Response response = client.execute(request)) {
      if (response.getStatus() >= 400) {
        throw RefusedException.of(response.getStatus(), readError(response));
      }
      return read(response);
    } catch (IOException e) {
      throw refusedOr(e);
    }
  }

  /** Of some statuses (401, 403, 502 to 504 from all hosts) the client makes exceptions itself. */
  private static IOException refusedOr(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ResponseException answered) {
        return RefusedException.of(answered.status(), MissingNode.getInstance());
      }
    }
    return e;
  }

  /** What stands before a cluster may answer in words or pages. */
  private static JsonNode readError(Response response) throws IOException {
    try {
      return read(response);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
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
