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
      known = extractor(read(own), own);
      extractors.put(own, known);
    }
    return known;
  }

  /** The path of a file below its corpus, as its profiles name folders; its own if it has none. */
  String path(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path own = corpus == null ? nearest(absolute.getParent()) : corpus.resolve(Corpus.PROFILES);
    Path root = own == null ? null : own.toAbsolutePath().normalize().getParent();
    return root == null || !absolute.startsWith(root)
        ? file.toString()
        : root.relativize(absolute).toString().replace('\\', '/');
  }

  private static @Nullable Path nearest(@Nullable Path folder) {
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
   * The extractor of a corpus: its own profiles, before those that are shipped, and where its
   * folders are from.
   *
   * @throws IOException with the place and the cure, if a line is none of the format
   */
  static HtmlExtractor extractor(String own, Path where) throws IOException {
    try {
      Profiles profiles = Profiles.parse(FolderAddresses.without(own), where.toString());
      return new HtmlExtractor(
          profiles.before(Profiles.shipped()), FolderAddresses.parse(own, where.toString()));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
