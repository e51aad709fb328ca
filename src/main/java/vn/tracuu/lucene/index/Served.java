package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Optional;
import vn.tracuu.engine.IndexUnavailableException;

/** The generation that is served while another one is built. Stateless. */
final class Served {
  private Served() {}

  /** Its name; empty also if that is not known because the pointer is damaged. */
  static Optional<String> name(GenerationStore store) {
    try {
      return store.current();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The generation, opened; empty if there is none that can be read by this program. */
  static Optional<Generation> open(GenerationStore store) {
    try {
      return name(store).map(name -> Generation.open(store, name));
    } catch (IndexUnavailableException e) {
      return Optional.empty();
    }
  }
}
