package vn.tracuu.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What the service says of itself to browsers, crawlers and programs. */
final class Descriptions {
  private static final String SITE = "{{site}}";

  private final Supplier<String> publicUrl;
  private final String openSearch = text("opensearch.xml");
  private final String robots = text("robots.txt");
  private final String openApi = text("openapi.json");

  Descriptions(Supplier<String> publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** For browsers: how to search here from the address bar (OpenSearch 1.1). */
  void openSearch(Context ctx) {
    cached(ctx, "application/opensearchdescription+xml; charset=utf-8")
        .result(openSearch.replace(SITE, XmlText.attribute(publicUrl.get())));
  }

  /** For crawlers: articles may be read, results need not be. */
  void robots(Context ctx) {
    cached(ctx, "text/plain; charset=utf-8").result(robots);
  }

  /** For programs: every route, parameter and answer (OpenAPI 3.1). */
  void openApi(Context ctx) {
    cached(ctx, "application/json").result(openApi);
  }

  private static Context cached(Context ctx, String contentType) {
    return ctx.contentType(contentType).header("Cache-Control", "public, max-age=3600");
  }

  private static String text(String name) {
    return new String(Resources.bytes(name), StandardCharsets.UTF_8);
  }
}
