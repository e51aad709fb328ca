package vn.tracuu.http;

import io.javalin.http.Context;

/** What the machinery around the service asks. These answers are never kept. */
final class Probes {
  private final Readiness readiness;
  private final Metrics metrics;

  Probes(Readiness readiness, Metrics metrics) {
    this.readiness = readiness;
    this.metrics = metrics;
  }

  /** Whether the process works at all; if not, restart it. */
  void live(Context ctx) {
    plain(ctx).result("live\n");
  }

  /** Whether requests should be sent here; if not, send them elsewhere for now. */
  void ready(Context ctx) {
    plain(ctx).status(readiness.ready() ? 200 : 503).result(readiness.word() + "\n");
  }

  void metrics(Context ctx) {
    plain(ctx).contentType(Metrics.CONTENT_TYPE).result(metrics.text());
  }

  private static Context plain(Context ctx) {
    return ctx.contentType("text/plain; charset=utf-8").header("Cache-Control", "no-store");
  }
}
