package vn.tracuu.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.Trouble;
import vn.tracuu.settings.Settings;

/**
 * The HTTP service over one engine, from {@link #start} to {@link #close}. It does not close the
 * engine.
 */
public final class Server implements Closeable {
  /** Enough for a connection that was just accepted to be known to Jetty as one. */
  private static final Duration LAST_ACCEPTED = Duration.ofMillis(300);

  private final SearchEngine engine;
  private final Settings settings;
  private final Writers writers;
  private final AccessLog accessLog;
  private final Transport transport;
  private final Metrics metrics;
  private final Caching caching;
  private final Searching searching;
  private final Api api;
  private final Pages pages;
  private final Readiness readiness = new Readiness();
  private final Javalin javalin;
  private volatile int port;

  private Server(SearchEngine engine, Settings settings, Writers writers) throws IOException {
    this.engine = engine;
    this.settings = settings;
    this.writers = writers;
    this.accessLog = AccessLog.open(settings.accessLog());
    this.transport = new Transport(settings);
    this.metrics = new Metrics(engine, writers, transport::waiting, this::troubles);
    this.caching = new Caching(settings.sharing().cacheAge());
    this.searching = new Searching(engine, settings.load().searchTimeout(), caching);
    this.api = new Api(engine, searching, caching, this::publicUrl);
    this.pages = new Pages(engine, searching, caching, api, this::publicUrl);
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts a server that only answers; otherwise as {@link #start(SearchEngine, Settings,
   * Writers)}.
   */
  public static Server start(SearchEngine engine, Settings settings) throws IOException {
    return start(engine, settings, Writers.NONE);
  }

  /**
   * Starts a server and warms it; when this returns, it is ready.
   *
   * @throws IOException if the access log cannot be written
   * @throws io.javalin.util.JavalinBindException if the address is taken or not this machine's
   */
  public static Server start(SearchEngine engine, Settings settings, Writers writers)
      throws IOException {
    Server server = new Server(engine, settings, writers);
    server.javalin.start();
    server.port = server.javalin.port(); // Javalin forgets it when it stops
    server.readiness.warm(engine);
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return port;
  }

  /**
   * Says that it is not ready, waits as long as whoever watches needs to see that, takes no more
   * requests, and lets those in flight finish.
   */
  @Override
  public void close() {
    readiness.drain();
    sleep(settings.stopping().drain());
    Transport.refuseConnections(javalin.jettyServer().server());
    sleep(LAST_ACCEPTED);
    javalin.stop();
    accessLog.close();
  }

  /** All routes, top-down. */
  List<Route> routes() {
    NumberApi numbers = new NumberApi(engine, caching);
    Feed feed = new Feed(engine, searching, this::publicUrl);
    Descriptions descriptions = new Descriptions(this::publicUrl);
    Probes probes = new Probes(readiness, metrics, this::troubles);
    Writing writing = new Writing(new Token(settings.token()), writers);
    return List.of(
        Route.get("/", Pages.SEARCH, pages::search),
        Route.get("/articles/<id>", Pages.ARTICLE, pages::article),
        Route.get("/number/<number>", Pages.NUMBER, pages::number),
        Route.get("/cite/<id>", Pages.CITE, pages::cite),
        Route.get("/assets/<name>", pages::asset),
        Route.get("/search-box.js", pages::searchBox),
        Route.get("/search-box-demo", Pages.PLAIN, pages::boxDemo),
        Route.get("/api/search", Api.SEARCH, api::search),
        Route.get("/api/suggest", Api.SUGGEST, api::suggest),
        Route.get(
            "/api/articles/<id>/similar", Api.SIMILAR, api::similar), // before the shorter one
        Route.get("/api/articles/<id>", Api.ARTICLE, api::article),
        Route.of(HandlerType.PUT, "/api/articles/<id>", writing::put),
        Route.of(HandlerType.DELETE, "/api/articles/<id>", writing::delete),
        Route.get("/api/reindex", writing::progress),
        Route.post("/api/reindex", Writing.REINDEX, writing::reindex),
        Route.get("/api/numbers/<number>", NumberApi.NUMBER, numbers::number),
        Route.post("/api/citations", NumberApi.CITATIONS, numbers::citations),
        Route.get("/feed.atom", SearchParameters.NAMES, feed::answer),
        Route.get("/opensearch.xml", descriptions::openSearch),
        Route.get("/openapi.json", descriptions::openApi),
        Route.get("/robots.txt", descriptions::robots),
        Route.get("/livez", probes::live),
        Route.get("/readyz", probes::ready),
        Route.get("/metrics", probes::metrics));
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = settings.limits().body();
    config.jsonMapper(new JavalinJackson());
    transport.configure(config, new RequestJournal(metrics, accessLog));
    for (Route route : routes()) {
      config.routes.addHttpHandler(route.method(), route.path(), route::handle);
      if (route.method().equals(HandlerType.GET)) { // with the headers of GET; Jetty drops the body
        config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route::handle);
      }
    }
    Failures.register(config.routes, pages::problem);
  }

  /** What goes wrong in the background. */
  private List<Trouble> troubles() {
    List<Trouble> all = new ArrayList<>(engine.troubles());
    if (writers.publishing() != null) {
      all.addAll(writers.publishing().troubles());
    }
    if (writers.reindexing() != null) {
      all.addAll(writers.reindexing().troubles());
    }
    return all;
  }

  private String publicUrl() {
    return Links.publicUrl(settings.address(), port);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
