package vn.tracuu.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.http.page.Address;
import vn.tracuu.text.HarmfulCharacters;

/**
 * A page of hits in the RIS format of reference managers (Zotero, EndNote, Mendeley): two-letter
 * tags, a line each, CR LF at its end; a value never spans lines.
 */
final class RisHits {
  /** RIS's types for what the collection holds; everything else is a page of the web. */
  private static final Map<String, String> TYPES =
      Map.of("Luật", "STAT", "Bộ luật", "STAT", "Hiến pháp", "STAT", "Nghị định", "GOVDOC");

  private RisHits() {}

  /** {@code here}: where readers find the service. */
  static String write(Answers.Search found, String here) {
    return found.hits().stream().map(hit -> entry(hit, here)).collect(Collectors.joining());
  }

  static String entry(Answers.SearchHit hit, String here) {
    return tag("TY", type(hit))
        + tag("ID", hit.id())
        + tag("TI", hit.title())
        + authors(hit)
        + tag("T2", hit.partOf())
        + tag("PY", year(hit.published()))
        + tag("DA", date(hit.published()))
        + tag("PB", hit.site())
        + tag("M1", hit.number())
        + tag("M3", hit.type())
        + tag("SE", hit.place())
        + tag("UR", hit.url() == null ? here + Address.article(hit.id()) : hit.url())
        + "ER  - \r\n";
  }

  /** A tag for each; reference managers part a name at its comma, so that a body has none. */
  private static String authors(Answers.SearchHit hit) {
    return hit.authors().stream()
        .map(
            author -> tag("AU", author.person() ? author.name() : author.name().replace(",", " -")))
        .collect(Collectors.joining());
  }

  private static String tag(String name, @Nullable String value) {
    return value == null || value.isBlank() ? "" : name + "  - " + oneLine(value) + "\r\n";
  }

  private static String oneLine(String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
    return HarmfulCharacters.removed(line);
  }

  private static String type(Answers.SearchHit hit) {
    String type = hit.type();
    return type == null ? "ELEC" : TYPES.getOrDefault(type, "GOVDOC");
  }

  private static @Nullable String year(@Nullable String published) {
    return published == null ? null : published.substring(0, 4);
  }

  /** {@code 2018/12/30}, as RIS writes dates. */
  private static @Nullable String date(@Nullable String published) {
    return published == null ? null : published.substring(0, 10).replace('-', '/');
  }
}
