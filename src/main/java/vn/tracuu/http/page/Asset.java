package vn.tracuu.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file that pages load, beside their HTML.
 *
 * @param text its content
 * @param type its media type
 * @param version of its content; another content has another one
 */
public record Asset(String text, String type, String version) {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** A script is made of parts, so that the page and the box share what they have in common. */
  private static final Map<String, Asset> ALL =
      Map.of(
          "style.css", of("text/css; charset=utf-8", text("style.css")),
          "page.js", of(SCRIPT, script("combobox.js", "page-search.js", "page-article.js")),
          "search-box.js", of(SCRIPT, script("combobox.js", "search-box.js")),
          "demo.css", of("text/css; charset=utf-8", text("demo.css")),
          "icon.svg", of("image/svg+xml", text("icon.svg")));

  /** The asset of that name. */
  public static Optional<Asset> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** Where a page finds it; the version lets browsers keep it. */
  static String link(String name) {
    Asset asset = find(name).orElseThrow(() -> new IllegalStateException("no asset " + name));
    return Address.of("/assets/" + name).with("v", asset.version).toString();
  }

  private static Asset of(String type, String text) {
    return new Asset(text, type, version(text));
  }

  /** Parts in one scope of their own, so that they see each other and no page sees them. */
  private static String script(String... parts) {
    return List.of(parts).stream()
        .map(Asset::text)
        .collect(Collectors.joining("\n", "(() => {\n\"use strict\";\n", "})();\n"));
  }

  private static String text(String name) {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks vn/tracuu/http/page/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 10);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
