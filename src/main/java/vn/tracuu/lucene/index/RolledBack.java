package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tracuu.engine.CorpusDigest;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;

/** What the batches had read that somebody went back from. */
final class RolledBack {
  private RolledBack() {}

  /**
   * The corpora ({@link CorpusDigest}) that no batch is to build from again; none if nobody went
   * back, or what was gone back to cannot be served any more.
   */
  static Set<String> corpora(GenerationStore store) {
    try {
      Set<String> corpora =
          store.pin().stream()
              .flatMap(pin -> pin.from().stream().map(Pin.From::corpus))
              .filter(corpus -> !corpus.isEmpty())
              .collect(Collectors.toSet());
      return corpora.isEmpty() || !isServed(store) ? Set.of() : corpora;
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** What the batch of a generation had read; empty if it does not say so any more. */
  static String corpus(GenerationStore store, String generation) {
    try (Generation opened = Generation.open(store, generation)) {
      Manifest manifest = opened.manifest();
      Map<String, String> contents =
          manifest.files().values().stream()
              .collect(Collectors.toMap(IndexedFile::path, IndexedFile::digest));
      return CorpusDigest.of(manifest.fingerprint(), contents);
    } catch (IOException | IndexUnavailableException e) {
      return "";
    }
  }

  private static boolean isServed(GenerationStore store) throws IOException {
    String served = store.current().orElse("");
    try (Generation generation = Generation.open(store, served)) {
      generation.verify();
      return true;
    } catch (IOException | IndexUnavailableException e) {
      return false; // it needs a batch, whatever the corpus
    }
  }
}
