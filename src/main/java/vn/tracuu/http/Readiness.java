package vn.tracuu.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.query.QueryParser;

/**
 * Whether requests should be sent here: not before the index has been searched once, and not while
 * the index cannot be reached or the service is about to stop. All threads may ask.
 */
final class Readiness {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

  /** Common words, a phrase and a number: they load the code and the index's busiest parts. */
  private static final List<String> WARMING =
      List.of("nghị quyết đất đai", "\"hội đồng nhân dân\"", "18-NQ/TW sap nhap xa");

  private enum State {
    STARTING,
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

  /** Searches a little and is ready then; an index that cannot be searched stays unready. */
  void warm(SearchEngine warmed) {
    engine = warmed;
    try {
      for (String query : WARMING) {
        warmed.search(new SearchRequest(QueryParser.parse(query), 1, 10));
      }
      state = State.READY;
    } catch (IndexUnavailableException e) {
      LOG.error("not ready: the index cannot be searched", e);
    }
  }

  void drain() {
    state = State.DRAINING;
  }

  /** What a probe reads. */
  String word() {
    return switch (state) {
      case STARTING -> "starting";
      case READY -> answers() ? "ready" : "unavailable";
      case DRAINING -> "draining";
    };
  }
}
