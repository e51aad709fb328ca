package vn.tracuu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BiConsumer;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NotStoredException;

/**
 * The border where an exception becomes a problem document: what the client did is told, what broke
 * here is logged and not told.
 */
final class Failures {
  private static final Logger LOG = System.getLogger(Failures.class.getName());

  private final BiConsumer<Context, Problem> page;
  private final Outage outage = new Outage();

  private Failures(BiConsumer<Context, Problem> page) {
    this.page = page;
  }

  /**
   * Makes all routes end this way.
   *
   * @param page shows a problem to a person
   */
  static void register(RoutesConfig routes, BiConsumer<Context, Problem> page) {
    Failures failures = new Failures(page);
    routes.exception(ProblemException.class, (e, ctx) -> failures.write(ctx, e.problem()));
    routes.exception(
        MethodNotAllowedResponse.class,
        (e, ctx) -> {
          String methods = e.getDetails().getOrDefault("availableMethods", "GET, HEAD");
          ctx.header("Allow", methods);
          failures.write(ctx, Problem.methodNotAllowed(methods));
        });
    routes.exception(
        HttpResponseException.class, (e, ctx) -> failures.write(ctx, Problem.of(e.getStatus())));
    routes.exception(IndexUnavailableException.class, failures::indexUnavailable);
    routes.exception(NotStoredException.class, Writing::notStored);
    routes.exception(Exception.class, failures::defect);
  }

  private void indexUnavailable(IndexUnavailableException e, Context ctx) {
    outage.refused(e, System.nanoTime()).ifPresent(line -> LOG.log(Level.ERROR, line));
    LOG.log(Level.DEBUG, "request " + Exchange.of(ctx).id() + ": the index cannot be searched", e);
    ctx.header("Retry-After", "5");
    String cause = e.told().isEmpty() ? "" : ": " + e.told();
    write(
        ctx,
        Problem.of(503, "Index unavailable", "the index cannot be searched at the moment" + cause));
  }

  private void defect(Exception e, Context ctx) {
    LOG.log(Level.ERROR, "request " + Exchange.of(ctx).id() + " failed", e);
    write(ctx, Problem.of(500));
  }

  private void write(Context ctx, Problem problem) {
    Caching.forbid(ctx);
    if (problem.status() == 503 && ctx.res().getHeader("Retry-After") == null) {
      ctx.header("Retry-After", ProblemErrors.RETRY_AFTER_SECONDS);
    }
    if (isForAPerson(ctx)) {
      page.accept(ctx, problem);
      return;
    }
    ctx.status(problem.status()).json(problem).contentType(Problem.CONTENT_TYPE);
  }

  /** Whether a browser shows the answer, rather than a program reading it. */
  private static boolean isForAPerson(Context ctx) {
    String accepted = ctx.header("Accept");
    return accepted != null && accepted.contains("text/html") && !ctx.path().startsWith("/api/");
  }
}
