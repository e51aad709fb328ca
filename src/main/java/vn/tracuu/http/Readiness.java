package vn.tracuu.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.QueryParser;

/**
 * Whether requests should be sent here: not before the index has been searched once, and not while
 * the index cannot be reached or the service is about to stop. All threads may ask.
 */
final class Readiness {
  private static final Logger LOG = System.getLogger(Readiness.class.getName());

  /** Common words, a phrase and a number: they load the code and the index's busiest parts. */
  private static final List<String> WARMING =
      List.of("nghị quyết đất đai", "\"hội đồng nhân dân\"", "18-NQ/TW sap nhap xa");

  /** How long it waits before it warms an index anew that could not be searched. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private enum State {
    STARTING,
    UNAVAILABLE,
    READY,
    DRAINING
  }

  private volatile State state = State.STARTING;
  private volatile @Nullable SearchEngine engine;

  /** Whether they should, as far as is known now. */
  boolean ready() {
    return state == State.READY && answers();
  }

  private boolean answers() {
    SearchEngine searched = engine;
    try {
      return searched != null && searched.info().articles() >= 0;
    } catch (IndexUnavailableException e) {
      return false;
    }
  }

  /**
   * Searches a little and is ready then. An index that cannot be searched stays unready until it
   * can be: it is tried again every second.
   */
  void warm(SearchEngine warmed) {
    engine = warmed;
    try {
      searchAll(warmed);
    } catch (IndexUnavailableException e) {
      LOG.log(
          Level.ERROR,
          "not ready: the index cannot be searched: {0}",
          e.told().isEmpty() ? e.getMessage() : e.told());
      become(State.UNAVAILABLE);
      Thread.ofVirtual().name("warming").start(() -> warmAgain(warmed));
    }
  }

  private void searchAll(SearchEngine warmed) {
    for (String query : WARMING) {
      warmed.search(new SearchRequest(QueryParser.parse(query), 1, 10));
    }
    become(State.READY);
  }

  private void warmAgain(SearchEngine warmed) {
    while (state == State.UNAVAILABLE) {
      try {
        Thread.sleep(PAUSE);
        searchAll(warmed);
      } catch (IndexUnavailableException e) {
        LOG.log(Level.DEBUG, "still not ready", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | Error e) { // else it would stay unready for good
        LOG.log(Level.WARNING, "still not ready", e);
      }
    }
  }

  /** Whoever drains is not made ready any more. */
  private synchronized void become(State next) {
    if (state != State.DRAINING) {
      state = next;
    }
  }

  synchronized void drain() {
    state = State.DRAINING;
  }

  /** What a probe reads. */
  String word() {
    return switch (state) {
      case STARTING -> "starting";
      case UNAVAILABLE -> "unavailable";
      case READY -> answers() ? "ready" : "unavailable";
      case DRAINING -> "draining";
    };
  }
}
