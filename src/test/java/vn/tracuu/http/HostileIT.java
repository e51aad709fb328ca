package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.settings.Setting;

/**
 * Clients that mean no good, or cannot do better, over both engines. After each of them the next
 * one is answered.
 */
@ParameterizedClass
@EnumSource(TestEngine.class)
class HostileIT {
  /** For CI; {@code -Dtracuu.connections=10000} for the note. */
  private static final int CONNECTIONS = Integer.getInteger("tracuu.connections", 500);

  private static TestService service;

  HostileIT(TestEngine engine) {}

  @BeforeParameterizedClassInvocation
  static void start(TestEngine engine, @TempDir Path folder)
      throws IOException, InterruptedException {
    service =
        TestService.start(
            engine,
            folder,
            Map.of(
                Setting.HEADER_TIMEOUT, "400ms",
                Setting.IDLE_TIMEOUT, "3s",
                Setting.WORKERS, "2",
                Setting.MIN_RATE, "1000"));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    service.close();
  }

  @AfterEach
  void theNextOneIsAnswered() throws Exception {
    assertEquals(200, service.get("/api/search?q=rung").statusCode());
  }

  @Test
  void headersThatDribbleInEndTheConnection() throws Exception {
    try (Socket socket = service.connect()) {
      long start = System.nanoTime();
      boolean cut = dribble(socket, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ");

      assertTrue(cut, "the server went on listening");
      assertTrue((System.nanoTime() - start) / 1e9 < 5);
    }
  }

  @Test
  void bodiesThatDribbleInHoldUpNobodyAndAreEnded() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) { // ten times the workers
        Socket socket = service.connect();
        slow.add(socket);
        send(socket, post("Content-Type: text/plain|Content-Length: 10000||"));
        send(socket, "x");
      }
      long start = System.nanoTime();
      theNextOneIsAnswered();
      assertEquals("[]", service.post("/api/citations", "text/plain", new byte[] {'a'}).body());
      assertTrue((System.nanoTime() - start) / 1e9 < 1, "others had to wait");

      for (Socket socket : slow) {
        assertTrue(dribble(socket, "x"), "a body of 20 bytes a second was let in");
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatNeverComesEndsTheConnectionWhenItHasBeenSilentTooLong() throws Exception {
    String answer = service.raw(post("Content-Type: text/plain|Content-Length: 10||abc"));

    assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
  }

  @Test
  void aBodyThatComesInPiecesIsTakenWhole() throws Exception {
    try (Socket socket = service.connect()) {
      send(socket, post("Content-Type: text/plain|Connection: close|Content-Length: 9||"));
      for (char piece : "18-NQ/TW".toCharArray()) {
        send(socket, String.valueOf(piece));
        Thread.sleep(20);
      }
      send(socket, " ");

      assertTrue(TestService.rest(socket).contains("\"normalized\":\"18-NQ/TW\""));
    }
  }

  @Test
  void manyIdleConnectionsLeaveRoomForTheNext() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        Socket socket = service.connect();
        idle.add(socket);
        send(socket, "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
        assertEquals('H', socket.getInputStream().read());
      }
      theNextOneIsAnswered();
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void aUrlOfAMegabyteIsRefused() throws IOException {
    String answer =
        tolerant("GET /api/search?q=" + "a".repeat(1_000_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");

    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 414 "), answer);
  }

  @Test
  void headersOfAMegabyteAreRefused() throws IOException {
    String answer =
        tolerant("GET / HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(1_000_000) + "\r\n\r\n");

    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 431 "), answer);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws IOException {
    String answer =
        service.raw(
            "POST /api/search HTTP/1.1\r\nHost: a\r\nContent-Length: 99000000\r\nConnection: close\r\n\r\n");

    assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
    assertTrue(answer.contains(Problem.CONTENT_TYPE), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "%zz", "%C3%28", "%C0%AF", "%ED%A0%80", "%FF", "%F5%80%80%80"})
  void badlyEncodedParametersAreNamed(String value) throws IOException {
    String answer = get("/api/search?q=" + value);

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    assertTrue(answer.contains(Problem.CONTENT_TYPE), answer);
    assertSilent(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/articles/%zz",
        "/api/articles/%",
        "/api/articles/%C3%28",
        "/api/articles/%00",
        "/api/articles/%FF",
        "/api/articles/..%2F..%2Fetc%2Fpasswd",
        "/../../etc/passwd",
        "/api/articles/a;b=c",
        "/%2e%2e/",
        "*",
        "//a//b",
      })
  void oddPathsAreRefusedOrFindNothing(String path) throws IOException {
    String answer = get(path);

    assertTrue(answer.matches("(?s)HTTP/1.1 (400|404) .*"), answer);
    assertTrue(answer.contains(Problem.CONTENT_TYPE), answer);
    assertSilent(answer);
  }

  @Test
  void tenThousandValuesOfAFilterAreRefused() throws IOException {
    String answer =
        tolerant("GET /api/search?q=a" + "&type=b".repeat(10_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
    String fewer = get("/api/search?q=a" + "&type=b1&type=b2".repeat(400));

    assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 414 "), answer);
    assertTrue(fewer.startsWith("HTTP/1.1 200 "), fewer); // the same ones again and again
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=99999999999-01-01",
        "from=0000-00-00",
        "to=31/2/2018",
        "to=%2B2018-12-30",
        "from=2018-12-30T00:00:00Z",
        "year=-2018",
        "year=2147483648",
        "cites=%00",
        "cites=%F0%9F%98%80",
        "facets=%00",
        "facets=,,,,",
        "sort=%FF",
        "explain=%C3%28",
        "cursor=..%2F..",
        "cursor=%00",
        "type=%FF",
      })
  void absurdValuesOfFiltersAreNamed(String parameter) throws IOException {
    String answer = get("/api/search?q=a&" + parameter);

    assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    String name = parameter.substring(0, parameter.indexOf('='));
    assertTrue(answer.contains("\"parameter\":\"" + name + "\""), answer);
    assertSilent(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=0000",
        "to=9999-12-31",
        "from=0001-01-01&to=0001-01-02",
        "type=%00",
        "author=%F0%9F%98%80"
      })
  void oddButPossibleValuesFindNothingOrAll(String parameters) throws IOException {
    assertTrue(get("/api/search?q=a&" + parameters).startsWith("HTTP/1.1 200 "));
  }

  /** No stack, no class, no path of this machine. */
  private static void assertSilent(String answer) {
    assertFalse(answer.matches("(?s).*(Exception|\\tat |java\\.|jetty|/tmp/).*"), answer);
  }

  /** The head of a POST whose body is read; a bar stands for a line end. */
  private static String post(String rest) {
    return ("POST /api/citations HTTP/1.1|Host: a|" + rest).replace("|", "\r\n");
  }

  private static String get(String path) throws IOException {
    return service.raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  }

  /** What came back before the server cut the connection, which may be nothing. */
  private static String tolerant(String request) throws IOException {
    try {
      return service.raw(request);
    } catch (SocketException e) {
      return "";
    }
  }

  /** Sends a beginning and then a byte now and then; whether the server ended the connection. */
  private static boolean dribble(Socket socket, String beginning)
      throws IOException, InterruptedException {
    send(socket, beginning);
    for (int i = 0; i < 100; i++) {
      try {
        send(socket, "x");
      } catch (SocketException e) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static void send(Socket socket, String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }
}
