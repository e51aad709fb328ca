package vn.tracuu.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections that take too long to send the headers of a request. Jetty's idle timeout does
 * not: it begins anew with each byte, so that a byte now and then would hold a connection for ever.
 *
 * <p>A request that is being answered is not looked at; bodies and answers have their minimum rate.
 */
final class SlowHeaders extends AbstractLifeCycle implements Connection.Listener {
  private final ServerConnector connector;
  private final long allowedNanos;
  private final long sweepMillis;
  private final Map<Connection, Watch> watched = new ConcurrentHashMap<>();
  private volatile Scheduler.Task next = () -> false;

  SlowHeaders(ServerConnector connector, Duration allowed) {
    this.connector = connector;
    this.allowedNanos = allowed.toNanos();
    this.sweepMillis = Math.clamp(allowed.toMillis() / 4, 25, 1_000);
  }

  /**
   * A connection as it was seen.
   *
   * @param requests whose headers had come in
   * @param bytes that had come in when that number was first seen
   * @param since when the first byte after those was seen; 0 if there was none
   */
  private record Watch(long requests, long bytes, long since) {}

  @Override
  public void onOpened(Connection connection) {
    watched.put(connection, new Watch(0, 0, 0));
  }

  @Override
  public void onClosed(Connection connection) {
    watched.remove(connection);
  }

  @Override
  protected void doStart() {
    schedule();
  }

  @Override
  protected void doStop() {
    next.cancel();
  }

  private void schedule() {
    next = connector.getScheduler().schedule(this::sweep, sweepMillis, TimeUnit.MILLISECONDS);
  }

  /** The next one is scheduled whatever becomes of this one. */
  private void sweep() {
    try {
      closeSlow(System.nanoTime());
    } finally {
      if (isStarted() || isStarting()) {
        schedule();
      }
    }
  }

  private void closeSlow(long now) {
    watched.replaceAll((connection, watch) -> look(connection, watch, now));
    watched.forEach((connection, watch) -> {
      if (watch.since != 0 && now - watch.since > allowedNanos) {
        connector.getExecutor().execute(connection::close);
      }
    });
  }

  private static Watch look(Connection connection, Watch before, long now) {
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    boolean answering = requests > connection.getMessagesOut();
    if (answering || requests != before.requests) {
      return new Watch(requests, bytes, 0);
    }
    boolean begun = bytes > before.bytes;
    return begun && before.since == 0 ? new Watch(requests, before.bytes, now) : before;
  }
}
