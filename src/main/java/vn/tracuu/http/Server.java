package vn.tracuu.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.json.JavalinJackson;
import java.io.Closeable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;

/**
 * The HTTP service over one engine, from {@link #start} to {@link #close}. It does not close the
 * engine.
 */
public final class Server implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /** How long requests in flight may take to finish when the server stops, in milliseconds. */
  private static final long STOP_TIMEOUT_MS = 5_000;

  /** Scripts and styles from this server only; no frames, no forms elsewhere. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  private final SearchEngine engine;
  private final ReaderPages pages = new ReaderPages();
  private final Javalin javalin;

  private Server(SearchEngine engine) {
    this.engine = engine;
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts a server.
   *
   * @param port the port to listen on; 0 takes a free one
   * @throws io.javalin.util.JavalinBindException if the address is taken or not this machine's
   */
  public static Server start(SearchEngine engine, String host, int port) {
    Server server = new Server(engine);
    server.javalin.start(host, port);
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jsonMapper(new JavalinJackson());
    config.jetty.modifyServer(s -> s.setStopTimeout(STOP_TIMEOUT_MS));
    routes(config);
    errors(config);
  }

  /** All routes, top-down. */
  private void routes(JavalinConfig config) {
    config.routes.before(Server::secure);
    config.routes.get("/", this::searchPage);
    config.routes.get("/articles/<id>", this::articlePage);
    config.routes.get("/style.css", pages::style);
    config.routes.get("/api/search", this::search);
    config.routes.get("/api/articles/<id>", this::article);
  }

  private void errors(JavalinConfig config) {
    config.routes.exception(ProblemException.class, (e, ctx) -> write(ctx, e.problem()));
    config.routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            write(ctx, Problem.of(e.getStatus(), "Not possible", String.valueOf(e.getMessage()))));
    config.routes.exception(
        IndexUnavailableException.class,
        (e, ctx) -> {
          LOG.error("the index cannot be searched", e);
          write(
              ctx,
              Problem.of(503, "Index unavailable", "the index cannot be searched at the moment"));
        });
    config.routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
          write(
              ctx,
              Problem.of(500, "Internal error", "the request failed; the server's log says why"));
        });
  }

  private void search(Context ctx) {
    SearchRequest request = SearchParameters.read(ctx);
    ctx.json(Answers.Search.of(request, engine.search(request)));
  }

  private void article(Context ctx) {
    ctx.json(Answers.WholeArticle.of(find(ctx)));
  }

  private void searchPage(Context ctx) {
    String typed = ctx.queryParam("q");
    if (typed == null || typed.isBlank()) {
      pages.welcome(ctx, engine.info());
      return;
    }
    try {
      SearchRequest request = SearchParameters.read(ctx);
      SearchPage found = engine.search(request);
      pages.results(ctx, typed, Answers.Search.of(request, found));
    } catch (ProblemException e) {
      pages.problem(ctx, typed, e.problem());
    }
  }

  private void articlePage(Context ctx) {
    pages.article(ctx, find(ctx));
  }

  private Article find(Context ctx) {
    String id = ctx.pathParam("id");
    return engine
        .article(id)
        .orElseThrow(() ->
            new ProblemException(
                Problem.of(404, "Not found", "the collection holds no article " + id)));
  }

  private static void secure(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    ctx.header("X-Content-Type-Options", "nosniff");
    ctx.header("Referrer-Policy", "no-referrer");
  }

  private static void write(Context ctx, Problem problem) {
    ctx.status(problem.status()).json(problem).contentType(Problem.CONTENT_TYPE);
  }
}
