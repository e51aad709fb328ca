import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens many keep-alive connections to a running service, asks on each, leaves all of them idle, asks on each again, and times a
 * search beside them. From two loopback addresses, because one has too few ports.
 *
 *     java src/docs/measure/Connections.java PORT COUNT [IDLE_SECONDS] [PID]
 */
class Connections {
  private static final ByteBuffer REQUEST =
      ByteBuffer.wrap("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int count = Integer.parseInt(args[1]);
    int idle = args.length > 2 ? Integer.parseInt(args[2]) : 20;
    String pid = args.length > 3 ? args[3] : "";
    System.out.println("resident before: " + resident(pid));
    List<SocketChannel> open = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.bind(new InetSocketAddress("127.0.0." + (1 + i % 2), 0));
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.configureBlocking(false);
      open.add(channel);
    }
    System.out.printf("RESULT opened %d in %.1f s%n", count, seconds(start));
    round("first", open);
    Thread.sleep(idle * 1000L);
    round("after " + idle + " s of silence", open);
    System.out.println("resident with all open: " + resident(pid));
    long search = System.nanoTime();
    int status =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://127.0.0.1:" + port + "/api/search?q=%C4%91%E1%BA%A5t"))
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofString())
            .statusCode();
    System.out.printf("RESULT a search beside them: %d in %.2f s%n", status, seconds(search));
  }

  /** Asks on all connections at once and counts those that answer 200 within a minute. */
  private static void round(String name, List<SocketChannel> open) throws Exception {
    long start = System.nanoTime();
    int answered = 0;
    int broken = 0;
    try (Selector selector = Selector.open()) {
      for (SocketChannel channel : open) {
        channel.register(selector, SelectionKey.OP_READ);
        channel.write(REQUEST.duplicate());
      }
      ByteBuffer buffer = ByteBuffer.allocate(4096);
      while (answered + broken < open.size() && seconds(start) < 60) {
        selector.select(1000);
        for (SelectionKey key : selector.selectedKeys()) {
          buffer.clear();
          int n = ((SocketChannel) key.channel()).read(buffer);
          boolean ok = n > 0 && new String(buffer.array(), 0, n, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 200");
          answered += ok ? 1 : 0;
          broken += ok ? 0 : 1;
          key.cancel();
        }
        selector.selectedKeys().clear();
      }
    }
    System.out.printf("RESULT %s: %d answered, %d broken, %.1f s%n", name, answered, broken, seconds(start));
  }

  private static String resident(String pid) throws Exception {
    if (pid.isEmpty()) {
      return "unknown";
    }
    return java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc", pid, "status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .findFirst()
        .orElse("");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
