package vn.tracuu.ingest;

import java.util.List;
import java.util.Map;

/**
 * What lies in a corpus.
 *
 * @param files all files that are pages or hold some, in the order of their paths
 * @param refused what cannot even be listed, in the order of the paths
 * @param passed how many files are of no kind that is read here, by their endings
 */
public record Listing(
    List<CorpusFile> files, List<Ingested.Refused> refused, Map<String, Long> passed) {
  public Listing {
    files = List.copyOf(files);
    refused = List.copyOf(refused);
  }

  /** The kinds of files that are read, for messages. */
  public static String kinds() {
    return FileKind.ENDINGS;
  }
}
