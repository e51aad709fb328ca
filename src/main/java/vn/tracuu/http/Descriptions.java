package vn.tracuu.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** What the service says of itself to browsers, crawlers and programs. */
final class Descriptions {
  private static final String SITE = "{{site}}";
  private static final Duration KEPT = Duration.ofHours(1);

  private final Supplier<String> publicUrl;
  private final String openSearch = text("opensearch.xml");
  private final String robots = text("robots.txt");
  private final String openApi = text("openapi.json");

  Descriptions(Supplier<String> publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** For browsers: how to search here from the address bar (OpenSearch 1.1). */
  void openSearch(Context ctx) {
    write(
        ctx,
        "application/opensearchdescription+xml; charset=utf-8",
        openSearch.replace(SITE, XmlText.attribute(publicUrl.get())));
  }

  /** For crawlers: articles may be read, results need not be. */
  void robots(Context ctx) {
    write(ctx, "text/plain; charset=utf-8", robots);
  }

  /** For programs: every route, parameter and answer (OpenAPI 3.1). */
  void openApi(Context ctx) {
    write(ctx, "application/json", openApi);
  }

  private static void write(Context ctx, String contentType, String text) {
    if (!Caching.hasText(ctx, text, KEPT)) {
      ctx.contentType(contentType).result(text);
    }
  }

  private static String text(String name) {
    return new String(Resources.bytes(name), StandardCharsets.UTF_8);
  }
}
