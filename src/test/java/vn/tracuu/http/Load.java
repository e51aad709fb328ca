package vn.tracuu.http;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.tracuu.Await;

/**
 * Clients that ask as fast as they are answered, until they are told to stop or the server takes no
 * more connections. A broken answer counts as status -1.
 */
final class Load implements AutoCloseable {
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
  private final List<Thread> clients = new ArrayList<>();

  Load(TestService service, String path, int count) {
    for (int i = 0; i < count; i++) {
      clients.add(Thread.ofVirtual().start(() -> ask(service, path)));
    }
  }

  /** Waits until so many answers have come. */
  void await(int answers) throws Exception {
    Await.until(answers + " answers", () -> answers() >= answers);
  }

  private int answers() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many answers had which status. */
  Map<Integer, Integer> stop() throws InterruptedException {
    running.set(false);
    for (Thread client : clients) {
      client.join();
    }
    return statuses;
  }

  private void ask(TestService service, String path) {
    while (running.get()) {
      try {
        statuses.merge(service.get(path).statusCode(), 1, Integer::sum);
      } catch (ConnectException e) {
        return;
      } catch (IOException e) {
        statuses.merge(-1, 1, Integer::sum);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() {
    running.set(false);
  }
}
