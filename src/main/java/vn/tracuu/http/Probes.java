package vn.tracuu.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import vn.tracuu.engine.Trouble;

/** What the machinery around the service asks. These answers are never kept. */
final class Probes {
  private final Readiness readiness;
  private final Metrics metrics;
  private final Supplier<List<Trouble>> troubles;

  Probes(Readiness readiness, Metrics metrics, Supplier<List<Trouble>> troubles) {
    this.readiness = readiness;
    this.metrics = metrics;
    this.troubles = troubles;
  }

  /** Whether the process works at all; if not, restart it. */
  void live(Context ctx) {
    plain(ctx).result("live\n");
  }

  /**
   * Whether requests should be sent here; if not, send them elsewhere for now. Below the word a
   * line for each thing that goes wrong in the background, which a person should look after.
   */
  void ready(Context ctx) {
    StringBuilder text = new StringBuilder(readiness.word()).append('\n');
    for (Trouble t : troubles.get()) {
      text.append(
          "%s: %s; since %s, failures: %d\n"
              .formatted(t.work(), t.problem(), t.since(), t.failures()));
    }
    plain(ctx).status(readiness.ready() ? 200 : 503).result(text.toString());
  }

  void metrics(Context ctx) {
    plain(ctx).contentType(Metrics.CONTENT_TYPE).result(metrics.text());
  }

  private static Context plain(Context ctx) {
    return ctx.contentType("text/plain; charset=utf-8").header("Cache-Control", "no-store");
  }
}
