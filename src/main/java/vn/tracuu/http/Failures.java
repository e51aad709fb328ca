package vn.tracuu.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NotStoredException;

/**
 * The border where an exception becomes a problem document: what the client did is told, what broke
 * here is logged and not told.
 */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void register(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, ctx) -> write(ctx, e.problem()));
    routes.exception(
        MethodNotAllowedResponse.class,
        (e, ctx) -> {
          ctx.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
          write(ctx, Problem.of(405));
        });
    routes.exception(
        HttpResponseException.class, (e, ctx) -> write(ctx, Problem.of(e.getStatus())));
    routes.exception(IndexUnavailableException.class, Failures::indexUnavailable);
    routes.exception(NotStoredException.class, Writing::notStored);
    routes.exception(Exception.class, Failures::defect);
  }

  private static void indexUnavailable(IndexUnavailableException e, Context ctx) {
    LOG.error("request {}: the index cannot be searched", Exchange.of(ctx).id(), e);
    ctx.header("Retry-After", "5");
    String cause = e.told().isEmpty() ? "" : ": " + e.told();
    write(
        ctx,
        Problem.of(503, "Index unavailable", "the index cannot be searched at the moment" + cause));
  }

  private static void defect(Exception e, Context ctx) {
    LOG.error("request {} failed", Exchange.of(ctx).id(), e);
    write(ctx, Problem.of(500));
  }

  private static void write(Context ctx, Problem problem) {
    Caching.forbid(ctx);
    if (problem.status() == 503 && ctx.res().getHeader("Retry-After") == null) {
      ctx.header("Retry-After", ProblemErrors.RETRY_AFTER_SECONDS);
    }
    ctx.status(problem.status()).json(problem).contentType(Problem.CONTENT_TYPE);
  }
}
