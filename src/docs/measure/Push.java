import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pushes articles to a running service (its index is changed): one by one until each is found, then many at once.
 *
 *     TRACUU_TOKEN=... java src/docs/measure/Push.java http://127.0.0.1:8080 ONE_BY_ONE AT_ONCE CLIENTS
 */
class Push {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TOKEN = System.getenv("TRACUU_TOKEN");
  private static String base = "";

  public static void main(String[] args) throws Exception {
    base = args[0];
    int n = Integer.parseInt(args[1]);
    long[] stored = new long[n];
    long[] found = new long[n];
    for (int i = 0; i < n; i++) {
      String word = "lầnđo" + System.nanoTime();
      long start = System.nanoTime();
      put("measure/" + i, word);
      stored[i] = System.nanoTime() - start;
      await("measure/" + i, word);
      found[i] = System.nanoTime() - start;
    }
    print("durable", stored);
    print("searchable", found);
    many(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
  }

  private static void many(int count, int clients) throws Exception {
    AtomicInteger next = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(clients);
    long start = System.nanoTime();
    for (int c = 0; c < clients; c++) {
      Thread.ofPlatform().start(() -> {
        try {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            put("many/" + i, "cuối cùng " + i);
          }
        } catch (Exception e) {
          e.printStackTrace();
        }
        done.countDown();
      });
    }
    done.await();
    double seconds = (System.nanoTime() - start) / 1e9;
    long last = System.nanoTime();
    await("many/" + (count - 1), "cuối cùng");
    System.out.printf(
        "RESULT %d at once, %d clients: %.0f a second durable; the last one searchable %.2f s later%n",
        count, clients, count / seconds, (System.nanoTime() - last) / 1e9);
  }

  private static void put(String id, String text) throws Exception {
    String body = "{\"title\":\"Bài đo\",\"text\":\"" + text + " " + "thu hồi đất, bồi thường. ".repeat(60) + "\"}";
    int status = send("PUT", id, body).statusCode();
    if (status / 100 != 2) {
      throw new IllegalStateException("status " + status);
    }
  }

  private static void await(String id, String text) throws Exception {
    while (!send("GET", id, "").body().contains(text)) {
      Thread.sleep(5);
    }
  }

  private static HttpResponse<String> send(String method, String id, String body) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(base + "/api/articles/" + id))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "RESULT %s: p50 %d ms, p99 %d ms, max %d ms%n",
        what,
        nanos[nanos.length / 2] / 1_000_000,
        nanos[nanos.length * 99 / 100] / 1_000_000,
        nanos[nanos.length - 1] / 1_000_000);
  }
}
