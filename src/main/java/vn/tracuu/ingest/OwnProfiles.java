package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.html.Profiles;

/**
 * The profiles that keepers of corpora have written for their own sites, in a file {@value
 * Corpus#PROFILES} at the top of a corpus. One thread.
 */
final class OwnProfiles {
  private final @Nullable Path corpus;
  private final HtmlExtractor shipped = new HtmlExtractor(Profiles.shipped());
  private final Map<Path, HtmlExtractor> extractors = new HashMap<>();

  /** Profiles of one corpus; or of the corpora that pages lie in, if {@code corpus} is null. */
  OwnProfiles(@Nullable Path corpus) {
    this.corpus = corpus;
  }

  /** The extractor for the pages of a folder, which is absolute. */
  HtmlExtractor extractor(Path folder) throws IOException {
    Path own = corpus == null ? nearest(folder) : corpus.resolve(Corpus.PROFILES);
    if (own == null || !Files.isRegularFile(own)) {
      return shipped;
    }
    HtmlExtractor known = extractors.get(own);
    if (known == null) {
      known = new HtmlExtractor(parse(read(own), own));
      extractors.put(own, known);
    }
    return known;
  }

  private static @Nullable Path nearest(Path folder) {
    for (Path f = folder; f != null; f = f.getParent()) {
      if (Files.isRegularFile(f.resolve(Corpus.PROFILES))) {
        return f.resolve(Corpus.PROFILES);
      }
    }
    return null;
  }

  /** The text of a file of profiles. */
  static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /**
   * Own profiles, before those that are shipped.
   *
   * @throws IOException with the place and the cure, if a line is none of the format
   */
  static Profiles parse(String own, Path where) throws IOException {
    try {
      return Profiles.parse(own, where.toString()).before(Profiles.shipped());
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
