package vn.tracuu.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.pathmap.PathSpec;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConditionalHandler;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.tracuu.settings.Settings;

/**
 * Everything below the routes: Jetty with its limits. A request passes the front door, then whoever
 * may refuse it, the cheapest refusal first, and only then a route.
 */
final class Transport {
  /** What a probe asks; it is never queued and never refused. */
  private static final String[] PROBES = {"/livez", "/readyz", "/metrics"};

  /** Threads besides the workers: for accepting, selecting, refusing, and probes. */
  private static final int SPARE_THREADS = 24;

  /**
   * Connections that may wait for being accepted; at Java's default of 50, a burst of more makes
   * clients wait a second before they try again.
   */
  private static final int ACCEPT_QUEUE = 1024;

  /**
   * Ids and numbers may hold slashes, several in a row too, percent signs and backslashes, as they
   * are or encoded: no path here leads into a folder.
   */
  private static final UriCompliance ENCODED_NAMES =
      UriCompliance.DEFAULT.with(
          "ENCODED_NAMES",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final Settings settings;
  private final QoSHandler queue;

  Transport(Settings settings) {
    this.settings = settings;
    this.queue = queue(settings.load());
  }

  void configure(JavalinConfig config, RequestJournal journal) {
    config.jetty.threadPool = new QueuedThreadPool(settings.load().workers() + SPARE_THREADS, 8);
    config.jetty.modifyHttpConfiguration(this::http);
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServletContextHandler(c -> c.setErrorHandler(new ProblemErrors()));
    config.jetty.modifyServer(server -> {
      server.setErrorHandler(new ProblemErrors());
      server.setStopTimeout(settings.stopping().timeout().toMillis());
      server.setRequestLog(journal);
      server.setHandler(chain());
    });
  }

  /** Requests that wait for a worker now. */
  int waiting() {
    return queue.getSuspendedRequestCount();
  }

  /**
   * Refuses new connections while those that there are go on. To be called some time before Jetty
   * is stopped: a connection that was accepted in the moment of stopping would never be answered
   * nor closed.
   */
  static void refuseConnections(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector listening) {
        listening.setAccepting(false);
        listening.close();
      }
    }
  }

  private void http(HttpConfiguration http) {
    http.setRequestHeaderSize(settings.limits().header());
    http.setSendServerVersion(false);
    http.setUriCompliance(ENCODED_NAMES);
    http.setHttpCompliance(HttpCompliance.STRICT); // no bare line feeds in headers, either
    if (settings.address().forwarded()) {
      http.addCustomizer(new ForwardedRequestCustomizer());
    }
  }

  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.address().host());
    connector.setPort(settings.address().port());
    connector.setAcceptQueueSize(ACCEPT_QUEUE);
    connector.setIdleTimeout(settings.limits().idle().toMillis());
    connector.addBean(new SlowHeaders(connector, settings.limits().headerTime()));
    connector.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    return connector;
  }

  /** All of the way, outermost first; Javalin puts itself at the end. */
  private Handler.Wrapper chain() {
    Handler.Wrapper first = new FrontDoor();
    Handler.Wrapper last = first;
    for (Handler.Wrapper next : handlers()) {
      last.setHandler(next);
      last = next;
    }
    return first;
  }

  private List<Handler.Wrapper> handlers() {
    Settings.Limits limits = settings.limits();
    List<Handler.Wrapper> handlers = new ArrayList<>();
    handlers.add(new GracefulHandler());
    if (!settings.sharing().origins().isEmpty()) {
      handlers.add(crossOrigin(settings.sharing().origins()));
    }
    if (settings.load().rate() > 0) {
      handlers.add(sparingProbes(ClientRate.handler(settings.load())));
    }
    handlers.add(Bodies.gate(settings.load()));
    handlers.add(new Bodies(limits.body(), limits.headerTime(), limits.minRate()));
    handlers.add(sparingProbes(queue));
    if (limits.minRate() > 0) {
      handlers.add(new MinimumDataRateHandler(0, limits.minRate())); // of answers
    }
    return handlers;
  }

  private static <H extends ConditionalHandler> H sparingProbes(H handler) {
    for (String probe : PROBES) {
      handler.exclude(PathSpec.from(probe));
    }
    return handler;
  }

  private static QoSHandler queue(Settings.Load load) {
    QoSHandler queue = new QoSHandler();
    queue.setMaxRequestCount(load.workers());
    queue.setMaxSuspendedRequestCount(load.queue());
    queue.setMaxSuspend(load.queueTimeout());
    return queue;
  }

  /** Pages of these origins may read answers; nobody's cookies or passwords are sent along. */
  private static CrossOriginHandler crossOrigin(List<String> origins) {
    CrossOriginHandler handler = new CrossOriginHandler();
    handler.setAllowedOriginPatterns(
        origins.stream().map(Pattern::quote).collect(Collectors.toSet()));
    handler.setAllowCredentials(false);
    handler.setAllowedMethods(Set.of("GET", "HEAD", "POST"));
    handler.setAllowedHeaders(Set.of("Content-Type", "If-None-Match", "X-Request-Id"));
    handler.setExposedHeaders(Set.of("ETag", "Retry-After", "X-Request-Id"));
    handler.setPreflightMaxAge(Duration.ofHours(1));
    return handler;
  }
}
