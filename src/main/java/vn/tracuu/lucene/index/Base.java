package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;

/**
 * What a build starts from: the served generation, or nothing and the reason why.
 *
 * @param generation null for nothing
 * @param manifest of that generation; an empty one for nothing
 * @param articles of that generation; null for nothing
 * @param lineage of that generation; null for nothing
 * @param fullBecause empty unless it is nothing
 */
record Base(
    @Nullable Generation generation,
    Manifest manifest,
    @Nullable BaseArticles articles,
    @Nullable Lineage lineage,
    Optional<String> fullBecause)
    implements Closeable {
  /** Chooses: the served generation wherever it is whole and its articles are still right. */
  static Base choose(GenerationStore store, BuildStart start) {
    if (start.full()) {
      return nothing(start, "it was asked for");
    }
    Generation served;
    try {
      Optional<String> current = store.current();
      if (current.isEmpty()) {
        return nothing(start, "there is no index yet");
      }
      served = Generation.open(store, current.get());
    } catch (IOException | IndexUnavailableException e) {
      return nothing(start, String.valueOf(e.getMessage()));
    }
    return continuing(store, served, start);
  }

  /**
   * A generation as it is, whatever it was built from; what of it is not sound is found out
   * elsewhere.
   *
   * @throws IOException if it cannot be opened, or has no manifest
   */
  static Base asItIs(GenerationStore store, String name) throws IOException {
    Generation generation = Generation.open(store.disk(), store.path(name));
    try {
      return new Base(
          generation,
          generation.manifest(),
          new BaseArticles(generation.reader()),
          Lineage.of(store, name),
          Optional.empty());
    } catch (IOException | RuntimeException e) {
      closeQuietly(generation, e);
      throw e;
    }
  }

  /** The pushed changes that it has. */
  Taken taken() {
    return generation == null ? Taken.NOTHING : generation.taken();
  }

  Set<String> segments() {
    return generation == null ? Set.of() : generation.segments();
  }

  /** Lets go of the articles of a file; see {@link IndexBuild#drop}. */
  void drop(String file) {
    if (articles != null) {
      articles.drop(file);
    }
  }

  /** Lets the articles of a file or folder stay; see {@link IndexBuild#keep}. */
  List<IndexedFile> keep(String path) {
    if (articles == null) {
      return List.of();
    }
    List<IndexedFile> files = manifest.at(path);
    files.forEach(f -> articles.keep(f.path()));
    return files;
  }

  /** Whether there is an article of this source that can stay; see {@link IndexBuild#takeOver}. */
  boolean takeOver(IndexBuild.Source source) throws IOException {
    return articles != null && articles.takeOver(source);
  }

  /**
   * What is served, as the result of a build that has nothing to do.
   *
   * @throws IllegalStateException if nothing is served
   */
  BuildResult asItIs(GenerationStore store) throws IOException {
    if (generation == null) {
      throw new IllegalStateException("there is no served generation to keep");
    }
    IndexInfo info = generation.info();
    return new BuildResult(
        info, 0, 0, info.articles(), 0, 0, List.of(), store.bytes(info.generation()), Map.of());
  }

  private static Base continuing(GenerationStore store, Generation served, BuildStart start) {
    String name = served.info().generation();
    try {
      Manifest manifest = served.manifest();
      if (manifest.fingerprint().equals(start.fingerprint())) {
        served.verify();
        return new Base(
            served,
            manifest,
            new BaseArticles(served.reader()),
            Lineage.of(store, name),
            Optional.empty());
      }
      served.close();
      return nothing(
          start,
          name
              + " was built from another corpus or by other rules of extraction ("
              + manifest.fingerprint()
              + ", now "
              + start.fingerprint()
              + ")");
    } catch (IOException e) {
      closeQuietly(served, e);
      return nothing(start, name + " is damaged (" + e.getMessage() + ")");
    }
  }

  private static Base nothing(BuildStart start, String because) {
    return new Base(
        null, Manifest.of(start.fingerprint(), List.of()), null, null, Optional.of(because));
  }

  private static void closeQuietly(Generation generation, Exception cause) {
    try {
      generation.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void close() throws IOException {
    if (generation != null) {
      generation.close();
    }
  }
}
