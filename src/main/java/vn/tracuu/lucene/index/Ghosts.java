package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * A small index, beside a generation's segments, of the documents that are marked as deleted in
 * them.
 *
 * <p>Lucene's segments are never changed: a deleted document is only marked, and its terms stay in
 * the counts that ranking uses, until the segment is merged. Merging at every nightly change would
 * write nearly the whole index again. So the counts of the deleted are kept here, to be subtracted
 * ({@link LiveSearcher}); when they are many, the build merges for once and there are no ghosts.
 */
final class Ghosts implements Closeable {
  private final Disk disk;
  private final Path folder;
  private @Nullable Directory directory;
  private @Nullable IndexWriter writer;

  /**
   * @param generation the folder of the generation under construction, with the ghosts of the
   *     generation before where there are any
   */
  Ghosts(Disk disk, Path generation) {
    this.disk = disk;
    this.folder = generation.resolve(Generation.GHOSTS);
  }

  /** Removes them all: their documents are merged away. */
  static void remove(Disk disk, Path generation) throws IOException {
    Path folder = generation.resolve(Generation.GHOSTS);
    if (Files.exists(folder)) {
      try (Directory files = disk.directory(folder)) {
        for (String file : files.listAll()) {
          disk.delete(folder.resolve(file));
        }
      }
      disk.delete(folder);
    }
  }

  /** Adds the documents of a deleted article. */
  void add(List<Document> deleted) throws IOException {
    writer().addDocuments(deleted);
  }

  void commit() throws IOException {
    if (writer != null && directory != null) {
      writer.commit();
      writer.close();
      writer = null;
      directory.close();
      disk.sync(folder);
    }
  }

  private IndexWriter writer() throws IOException {
    if (writer == null) {
      if (!Files.exists(folder)) {
        disk.createFolder(folder);
      }
      directory = disk.directory(folder);
      writer = new IndexWriter(directory, new IndexWriterConfig(Analyzers.ofFields()));
    }
    return writer;
  }

  @Override
  public void close() throws IOException {
    if (writer != null && directory != null) {
      writer.rollback();
      directory.close();
      writer = null;
    }
  }
}
