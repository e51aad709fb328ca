package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tracuu.engine.TestEngine;
import vn.tracuu.settings.Setting;

/** What clients see when it is too much, and when the service stops; over both engines. */
@ParameterizedClass
@EnumSource(TestEngine.class)
class LoadIT {
  private final TestEngine engine;

  @TempDir private Path folder;

  LoadIT(TestEngine engine) {
    this.engine = engine;
  }

  @Test
  void noAnswerBreaksWhenTheServerIsClosedUnderLoad() throws Exception {
    TestService service =
        TestService.slow(engine, folder, Map.of(Setting.WORKERS, "8", Setting.QUEUE, "64"), 20);
    try (Load load = new Load(service, "/api/search?q=rung", 16)) {
      load.await(200);
      service.close();

      Map<Integer, Integer> statuses = load.stop();
      assertTrue(statuses.getOrDefault(200, 0) >= 200, statuses.toString());
      assertTrue(Set.of(200, 503).containsAll(statuses.keySet()), statuses.toString());
    }
  }

  @Test
  void anOverloadIsRefusedAndPasses() throws Exception {
    // Two workers at 20 ms are 100 requests a second; 16 clients offer eight times as much at once.
    Map<Setting, String> small = Map.of(Setting.WORKERS, "2", Setting.QUEUE, "4");
    try (TestService service = TestService.slow(engine, folder, small, 20)) {
      Map<Integer, Integer> statuses;
      try (Load load = new Load(service, "/api/search?q=rung", 16)) {
        load.await(400);
        assertEquals(200, service.get("/readyz").statusCode());
        statuses = load.stop();
      }

      assertTrue(Set.of(200, 429, 503).containsAll(statuses.keySet()), statuses.toString());
      assertTrue(statuses.getOrDefault(200, 0) > 0, statuses.toString());
      assertTrue(statuses.getOrDefault(503, 0) > 0, statuses.toString());
      long start = System.nanoTime();
      assertEquals(200, service.get("/api/search?q=rung").statusCode());
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(5).toNanos());
    }
  }

  @Test
  void aClientThatAsksTooOftenIsToldToWait() throws Exception {
    Map<Setting, String> slow = Map.of(Setting.RATE, "1", Setting.BURST, "3");
    try (TestService service = TestService.start(engine, folder, slow)) {
      for (int i = 0; i < 3; i++) {
        assertEquals(200, service.get("/api/search?q=rung").statusCode());
      }
      HttpResponse<String> refused = service.get("/api/search?q=rung");

      assertEquals(429, refused.statusCode());
      assertEquals(Problem.CONTENT_TYPE, TestService.contentType(refused));
      assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
      assertTrue(refused.headers().firstValue("X-Request-Id").isPresent());
      assertEquals(200, service.get("/readyz").statusCode());
    }
  }

  @Test
  void aSearchThatTakesTooLongIsPartialAndNotKept() throws Exception {
    Map<Setting, String> hasty = Map.of(Setting.SEARCH_TIMEOUT, "10ms");
    try (TestService service = TestService.slow(engine, folder, hasty, 20)) {
      HttpResponse<String> answer = service.get("/api/search?q=rung");

      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains("\"timedOut\":true"), answer.body());
      assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
      assertTrue(answer.headers().firstValue("ETag").isEmpty());
    }
  }
}
