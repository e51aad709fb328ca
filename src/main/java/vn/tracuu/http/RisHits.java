package vn.tracuu.http;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of hits in the RIS format of reference managers (Zotero, EndNote, Mendeley): two-letter
 * tags, a line each, CR LF at its end; a value never spans lines.
 */
final class RisHits {
  /** RIS's types for what the collection holds; everything else is a page of the web. */
  private static final Map<String, String> TYPES =
      Map.of("Luật", "STAT", "Bộ luật", "STAT", "Hiến pháp", "STAT", "Nghị định", "GOVDOC");

  private RisHits() {}

  static String write(Answers.Search found) {
    return found.hits().stream().map(RisHits::entry).collect(Collectors.joining());
  }

  static String entry(Answers.SearchHit hit) {
    return tag("TY", type(hit))
        + tag("ID", hit.id())
        + tag("TI", hit.title())
        + tag("AU", hit.author() == null ? hit.issuer() : hit.author())
        + tag("T2", hit.partOf())
        + tag("PY", year(hit.published()))
        + tag("DA", date(hit.published()))
        + tag("PB", hit.site())
        + tag("M1", hit.number())
        + tag("M3", hit.type())
        + tag("SE", hit.place())
        + tag("UR", hit.url())
        + "ER  - \r\n";
  }

  private static String tag(String name, @Nullable String value) {
    return value == null || value.isBlank()
        ? ""
        : name + "  - " + value.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip() + "\r\n";
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
