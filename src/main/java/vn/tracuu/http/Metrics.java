package vn.tracuu.http;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import vn.tracuu.engine.Publishing;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.Trouble;
import vn.tracuu.http.Reindexing.LastRun;

/** What the service counts, for Prometheus. All threads may count. */
final class Metrics {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** Seconds; from a search in memory to one that takes all its time. */
  private static final double[] SECONDS = {
    .001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5
  };

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter requests =
      Counter.builder()
          .name("tracuu_http_requests_total")
          .help("Requests answered")
          .labelNames("route", "status")
          .register(registry);
  private final Histogram requestSeconds =
      histogram("tracuu_http_request_seconds", "From a request's first byte to its answer's last")
          .labelNames("route")
          .register(registry);
  private final Histogram searchSeconds =
      histogram("tracuu_search_seconds", "Time of the engine for one search").register(registry);
  private final Counter withoutResults =
      Counter.builder()
          .name("tracuu_searches_without_results_total")
          .help("Searches that found nothing")
          .register(registry);
  private final Counter timedOut =
      Counter.builder()
          .name("tracuu_searches_timed_out_total")
          .help("Searches whose answer was partial")
          .register(registry);

  Metrics(
      SearchEngine engine,
      Writers writers,
      DoubleSupplier waiting,
      Supplier<List<Trouble>> troubles) {
    JvmMetrics.builder().register(registry);
    GaugeWithCallback.builder()
        .name("tracuu_background_failures")
        .help("How often work in the background has failed since it last succeeded")
        .labelNames("work")
        .callback(gauge -> troubles.get().forEach(t -> gauge.call((double) t.failures(), t.work())))
        .register(registry);
    gauge("tracuu_http_requests_waiting", "Requests that wait for a worker", waiting);
    gauge("tracuu_index_articles", "Articles in the index", () -> engine.info().articles());
    gauge("tracuu_index_age_seconds", "Time since the index was built", () -> age(engine));
    GaugeWithCallback.builder()
        .name("tracuu_index_generation_info")
        .help("Which generation of the index is served")
        .labelNames("generation")
        .callback(gauge -> gauge.call(1, engine.info().generation()))
        .register(registry);
    if (writers.publishing() != null) {
      publishing(writers.publishing());
    }
    if (writers.reindexing() != null) {
      reindexing(writers.reindexing());
    }
  }

  private void publishing(Publishing publishing) {
    gauge(
        "tracuu_pushed_articles",
        "Articles that were pushed and not deleted since",
        () -> publishing.state().articles());
    gauge(
        "tracuu_pushed_deleted",
        "Ids that were deleted and not pushed since",
        () -> publishing.state().deleted());
    gauge(
        "tracuu_pushed_waiting",
        "Changes that are stored and not searchable yet",
        () -> publishing.state().waiting());
    gauge(
        "tracuu_pushed_failing",
        "Of these, changes that could not be indexed while others could",
        () -> publishing.state().failing());
    counter(
        "tracuu_pushed_builds_total",
        "Generations that took changes in",
        () -> publishing.state().builds());
    counter(
        "tracuu_pushed_build_seconds_total",
        "Time that building these took",
        () -> publishing.state().buildSeconds());
  }

  private void reindexing(Reindexing reindexing) {
    lastRun(reindexing);
    gauge(
        "tracuu_reindex_refused_pages",
        "Pages of the last batch that are not searchable",
        reindexing::refused);
    gauge(
        "tracuu_reindex_running",
        "Whether a batch is under way here",
        () -> reindexing.status().running() ? 1 : 0);
    gauge(
        "tracuu_reindex_seconds",
        "How long the last batch here took; 0 before there was one",
        () -> {
          Reindexing.Ended last = reindexing.status().last();
          return last == null ? 0 : last.seconds();
        });
  }

  private void lastRun(Reindexing reindexing) {
    lastRun(
        reindexing,
        "started_seconds",
        "When the last batch began, whoever ran it, in seconds since 1970",
        run -> run.started().getEpochSecond());
    lastRun(reindexing, "duration_seconds", "How long it took", LastRun::seconds);
    lastRun(
        reindexing,
        "success",
        "1 if it was done, 0 if it failed or was stopped",
        run -> run.done() ? 1 : 0);
    lastRun(reindexing, "articles", "Articles that it left in the index", LastRun::articles);
    lastRun(
        reindexing,
        "removed_articles",
        "Articles that it removed, or was stopped from removing",
        LastRun::removed);
    lastRun(reindexing, "refused_pages", "Pages that it found not searchable", LastRun::refused);
  }

  /** Nothing before there was one. */
  private void lastRun(
      Reindexing reindexing, String name, String help, ToDoubleFunction<LastRun> value) {
    GaugeWithCallback.builder()
        .name("tracuu_reindex_last_" + name)
        .help(help)
        .callback(
            gauge -> reindexing.lastRun().ifPresent(run -> gauge.call(value.applyAsDouble(run))))
        .register(registry);
  }

  void request(Exchange exchange, int status, double seconds) {
    requests.labelValues(exchange.route(), Integer.toString(status)).inc();
    requestSeconds.labelValues(exchange.route()).observe(seconds);
    exchange.search().ifPresent(this::search);
  }

  /** Everything, in Prometheus's text format. */
  byte[] text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void search(Exchange.Search search) {
    searchSeconds.observe(search.seconds());
    if (search.total() == 0) {
      withoutResults.inc();
    }
    if (search.timedOut()) {
      timedOut.inc();
    }
  }

  private static double age(SearchEngine engine) {
    return Duration.between(engine.info().built(), Instant.now()).toMillis() / 1e3;
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(value.getAsDouble()))
        .register(registry);
  }

  private void counter(String name, String help, DoubleSupplier value) {
    CounterWithCallback.builder()
        .name(name)
        .help(help)
        .callback(counter -> counter.call(value.getAsDouble()))
        .register(registry);
  }

  private static Histogram.Builder histogram(String name, String help) {
    return Histogram.builder().name(name).help(help).classicOnly().classicUpperBounds(SECONDS);
  }
}
