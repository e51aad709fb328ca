package vn.tracuu.lucene.index;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.tracuu.schema.Fields;

/**
 * What a commit says of itself in Lucene's user data: which schema and analysis wrote it, and when.
 */
public final class Versions {
  private static final String SCHEMA = "tracuu.schema";
  private static final String ANALYSIS = "tracuu.analysis";
  private static final String BUILT = "tracuu.built";

  private static final String ARTICLES = "tracuu.articles";
  private static final String BATCH = "tracuu.batch";

  private Versions() {}

  /**
   * What a commit of this program says.
   *
   * @param batch whether a batch built it, and not a push alone
   * @param articles how many articles it has
   */
  static Map<String, String> ofThisProgram(Instant built, boolean batch, long articles) {
    return Map.of(
        SCHEMA, String.valueOf(Fields.SCHEMA_VERSION),
        ANALYSIS, String.valueOf(Fields.ANALYSIS_VERSION),
        BUILT, built.toString(),
        BATCH, String.valueOf(batch),
        ARTICLES, String.valueOf(articles));
  }

  /** How many articles the generation was built with; -1 of one that does not say. */
  static long articles(Map<String, String> userData) {
    return Long.parseLong(userData.getOrDefault(ARTICLES, "-1"));
  }

  static boolean isBatch(Map<String, String> userData) {
    return Boolean.parseBoolean(userData.getOrDefault(BATCH, "true"));
  }

  /** How the index's versions differ from this program's, in words; empty if they agree. */
  public static Optional<String> difference(Map<String, String> userData) {
    String schema = userData.getOrDefault(SCHEMA, "none");
    String analysis = userData.getOrDefault(ANALYSIS, "none");
    boolean same =
        schema.equals(String.valueOf(Fields.SCHEMA_VERSION))
            && analysis.equals(String.valueOf(Fields.ANALYSIS_VERSION));
    return same
        ? Optional.empty()
        : Optional.of(
            "schema %s and analysis %s, this program needs %d and %d"
                .formatted(schema, analysis, Fields.SCHEMA_VERSION, Fields.ANALYSIS_VERSION));
  }

  /** When the generation was finished. */
  public static Instant built(Map<String, String> userData) {
    return Instant.parse(userData.getOrDefault(BUILT, Instant.EPOCH.toString()));
  }
}
