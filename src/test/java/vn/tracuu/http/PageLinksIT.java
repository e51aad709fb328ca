package vn.tracuu.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every link of every kind of page leads somewhere, over the shipped corpus. */
class PageLinksIT {
  private static final String DECISION =
      "/articles/vanbanluat.example/quyet-dinh-27-2022-qd-ubnd-ve-quy-che-phoi-hop-quan-ly-bao-ve.html";

  private static final Map<String, Integer> STATUSES = new HashMap<>();
  private static TestService service;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    service = TestService.shipped(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?lang=en",
        "/?q=%C4%91%E1%BA%A5t+%22%C4%91ai%22+%26+-r%E1%BB%ABng&size=3",
        "/?q=x%C3%A3&site=baodatviet.example&from=2018-01-01&sort=oldest&page=1",
        "/?q=%22tinh+gi%E1%BA%A3n+xyzzyx%22",
        DECISION + "?q=r%E1%BB%ABng&lang=en",
        "/number/18-NQ/TW",
        "/search-box-demo",
      })
  void everyLinkIsAnswered(String path) throws Exception {
    Document page = page(path);
    List<Element> links = page.select("[href], script[src]");
    assertTrue(links.size() > 5, path);
    for (Element link : links) {
      String to = link.hasAttr("src") ? link.attr("src") : link.attr("href");
      String own = page.select("link[rel=canonical]").attr("href");
      if (to.startsWith("/")) {
        assertEquals(200, status(to), () -> link + " of " + path);
      } else if (to.startsWith("#")) {
        assertTrue(page.getElementById(to.substring(1)) != null, () -> link + " of " + path);
      } else {
        assertEquals(own, to, () -> link + " of " + path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/?q=x%C3%A3", DECISION + "?q=r%E1%BB%ABng", "/number/39-NQ/TW"})
  void noIdStandsTwice(String path) throws Exception {
    Set<String> ids = new HashSet<>();
    for (Element element : page(path).select("[id]")) {
      assertTrue(ids.add(element.id()), element.id());
    }
  }

  @Test
  void anExportHasTheHitsOfItsList() throws Exception {
    Document page = page("/?q=%C4%91%E1%BA%A5t+%C4%91ai&site=baodatviet.example");
    String csv = service.get(ascii(page.select(".keep a").attr("href"))).body();

    assertTrue(page.select(".hit").size() > 1);
    for (Element title : page.select(".hit h2")) {
      assertTrue(csv.contains(title.text()), title.text());
    }
  }

  private static Document page(String path) throws Exception {
    HttpResponse<String> answer =
        service.send("GET", path, Map.of("Accept", "text/html", "Accept-Language", "vi"));
    assertEquals(200, answer.statusCode(), path);
    return Jsoup.parse(answer.body());
  }

  private static int status(String to) throws Exception {
    String address = ascii(to.split("#", 2)[0]);
    if (!STATUSES.containsKey(address)) {
      STATUSES.put(address, service.get(address).statusCode());
    }
    return STATUSES.get(address);
  }

  /** As a browser sends it: letters outside of ASCII as the bytes of UTF-8, with percent signs. */
  private static String ascii(String link) {
    return URI.create(link).toASCIIString();
  }
}
