package vn.tracuu.ingest.warc;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named fields as mail, HTTP and archives write them, up to an empty line. */
final class HeaderLines {
  /** Lines of one head that are kept; no server sends as many. */
  private static final int MAX_LINES = 1_000;

  private HeaderLines() {}

  /** Lines, one after the other. */
  interface Source {
    /** Null at the end. */
    @Nullable String next() throws IOException;
  }

  /**
   * Reads the fields.
   *
   * @return their values by their names in lower case; of several of one name the first
   */
  static Map<String, String> read(Source lines) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String name = "";
    String line = lines.next();
    for (int n = 0; line != null && !line.isEmpty(); n++) {
      int colon = line.indexOf(':');
      if (line.startsWith(" ") || line.startsWith("\t")) {
        String more = line.strip();
        fields.computeIfPresent(name, (k, value) -> value + " " + more);
      } else if (colon > 0 && n < MAX_LINES) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
      line = lines.next();
    }
    return fields;
  }
}
