package vn.tracuu.lucene.index;

import java.util.LinkedHashMap;
import java.util.Map;

/** How long the stages of a build take, one after the other. For one thread. */
final class Stages {
  private static final double NANOS = 1e9;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** The stage that began when the one before was done, or when this was made, is done now. */
  void done(String stage) {
    long now = System.nanoTime();
    seconds.put(stage, (now - last) / NANOS);
    last = now;
  }

  /** Seconds by stage, in their order. */
  Map<String, Double> seconds() {
    return new LinkedHashMap<>(seconds);
  }
}
