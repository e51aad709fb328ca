package vn.tracuu.opensearch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.NumberReport;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchPage;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.number.Citation;
import vn.tracuu.query.SynonymFile;
import vn.tracuu.query.Synonyms;
import vn.tracuu.schema.KnownDocument;
import vn.tracuu.search.NumberReports;
import vn.tracuu.search.SearchRun;
import vn.tracuu.search.SimilarArticles;
import vn.tracuu.search.StoredArticle;

/**
 * The engine over the served generation of an index in a cluster; it follows from one generation to
 * the next. Each answer comes from one generation as a whole.
 *
 * <p>While no node answers, every method says so at once, and when one answers again, all is well
 * again by itself: the cluster is looked at every second. Safe for all threads.
 */
public final class OpenSearchEngine implements SearchEngine {
  /** How often the cluster is looked at. */
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private static final Logger LOG = System.getLogger(OpenSearchEngine.class.getName());

  private final Cluster cluster;
  private final Generations generations;
  private final SynonymFile synonyms;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("cluster").daemon().factory());
  private final ScheduledFuture<?> looking;
  private volatile Served served;
  private volatile @Nullable IndexUnavailableException trouble;

  private OpenSearchEngine(
      Cluster cluster, Generations generations, Served served, SynonymFile synonyms) {
    this.synonyms = synonyms;
    this.cluster = cluster;
    this.generations = generations;
    this.served = served;
    looking =
        clock.scheduleWithFixedDelay(
            this::look, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Opens the served generation in a cluster.
   *
   * @param synonyms other words that queries find, too; read again for each generation
   * @throws IndexUnavailableException if there is none that can be served, no node answers, or one
   *     lacks our plugin; the message names the cure
   */
  public static OpenSearchEngine open(Connection connection, SynonymFile synonyms) {
    Cluster cluster;
    try {
      cluster = new Cluster(connection);
    } catch (IOException e) {
      throw new IndexUnavailableException(String.valueOf(e.getMessage()), e);
    }
    try {
      Preflight.check(cluster);
      Generations generations = new Generations(cluster);
      Served served = Served.of(cluster, generations, generations.served(), synonyms.synonyms());
      return new OpenSearchEngine(cluster, generations, served, synonyms);
    } catch (IOException e) {
      closeQuietly(cluster, e);
      throw Preflight.unreachable(cluster, e);
    } catch (RuntimeException e) {
      closeQuietly(cluster, e);
      throw e;
    }
  }

  /** A question to one generation. */
  @FunctionalInterface
  private interface Question<A> {
    A ask(Served served) throws IOException;
  }

  @Override
  public SearchPage search(SearchRequest request) {
    return ask(s -> new SearchRun<>(new ClusterRetrieval(s, request.timeLimit()), request).page());
  }

  @Override
  public Optional<Article> article(String id) {
    return ask(s ->
        Optional.ofNullable(s.articles(List.of(id)).get(id))
            .map(StoredArticle::article)
            .map(KnownDocument::in));
  }

  @Override
  public List<Suggestion> suggest(String typed, int count) {
    return ask(s -> s.offers().suggest(typed, count));
  }

  @Override
  public Optional<List<Hit>> similar(String id, int count) {
    return ask(s -> new SimilarArticles<>(unlimited(s)).of(id, count));
  }

  @Override
  public NumberReport number(Citation number, int offset, int size) {
    return ask(s -> new NumberReports<>(unlimited(s)).of(number, offset, size));
  }

  private static ClusterRetrieval unlimited(Served served) {
    return new ClusterRetrieval(served, SearchRequest.NO_TIME_LIMIT);
  }

  @Override
  public IndexInfo info() {
    IndexUnavailableException now = trouble;
    if (now != null) {
      throw new IndexUnavailableException(String.valueOf(now.getMessage()), now.told(), now);
    }
    return served.info().answering(synonyms.version());
  }

  @Override
  public void close() throws IOException {
    looking.cancel(true);
    clock.shutdownNow();
    cluster.close();
  }

  /** Asks the served generation; if it was just removed, the one that is served since. */
  private <A> A ask(Question<A> question) {
    Served asked = served;
    try {
      return question.ask(asked);
    } catch (RefusedException e) {
      if (e.status() == 404) {
        look();
        if (!served.index().equals(asked.index())) {
          return ask(question);
        }
      }
      throw unavailable(e);
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private synchronized void look() {
    try {
      Generations.Described now = generations.served();
      generations.requireSearchable(now);
      Synonyms words = synonyms.synonyms();
      if (!now.info().equals(served.info()) || words != served.synonyms()) {
        served = Served.of(cluster, generations, now, words);
        LOG.log(Level.INFO, "answering from {0} now", now.name());
      }
      if (trouble != null) {
        LOG.log(Level.INFO, "the cluster answers again");
        trouble = null;
      }
    } catch (IOException e) {
      note(Preflight.unreachable(cluster, e));
    } catch (IndexUnavailableException e) {
      note(e);
    } catch (RuntimeException | Error e) { // else the clock would stop for good
      note(
          new IndexUnavailableException(
              "the cluster cannot be looked at: " + e, "the cluster's answers are unreadable", e));
    }
  }

  private void note(IndexUnavailableException e) {
    if (trouble == null) {
      LOG.log(
          Level.WARNING, "the cluster cannot be searched: {0}; it is asked every second", e.told());
    }
    trouble = e;
  }

  private IndexUnavailableException unavailable(IOException e) {
    return new IndexUnavailableException(
        "the index \""
            + served.index()
            + "\" at "
            + cluster.hosts()
            + " cannot be searched ("
            + e.getMessage()
            + ")",
        e instanceof RefusedException
            ? "the cluster cannot search the whole index"
            : "no node of the cluster answers",
        e);
  }

  private static void closeQuietly(Cluster cluster, Exception cause) {
    try {
      cluster.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
