package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;

/** A generation under construction: an IndexWriter over a folder that no reader knows. */
final class LuceneIndexBuild implements IndexBuild {
  /** Megabytes of postings in memory before a segment is written. */
  private static final double RAM_BUFFER_MB = 128;

  private final GenerationStore store;
  private final BuildLock lock;
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private boolean published;

  private LuceneIndexBuild(
      GenerationStore store, BuildLock lock, Path folder, Directory directory, IndexWriter writer) {
    this.store = store;
    this.lock = lock;
    this.folder = folder;
    this.directory = directory;
    this.writer = writer;
  }

  static LuceneIndexBuild open(GenerationStore store, BuildLock lock) throws IOException {
    Path folder = store.newBuild();
    Directory directory = FSDirectory.open(folder);
    IndexWriterConfig config =
        new IndexWriterConfig(Fields.analyzer())
            .setRAMBufferSizeMB(RAM_BUFFER_MB)
            .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
            .setCommitOnClose(false);
    return new LuceneIndexBuild(store, lock, folder, directory, new IndexWriter(directory, config));
  }

  @Override
  public void add(Article article) {
    try {
      writer.updateDocument(
          new Term(Fields.ID, article.id()), ArticleDocuments.toDocument(article));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public IndexInfo publish() {
    try {
      Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      writer.setLiveCommitData(Versions.ofThisProgram(built).entrySet());
      writer.commit();
      writer.close();
      int articles = check();
      directory.close();
      String generation = store.publish(folder);
      published = true;
      return new IndexInfo(generation, articles, built);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Opens what was written, as a reader will; a file that is missing or cut short fails here and
   * not at midnight.
   */
  private int check() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      return reader.numDocs();
    }
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      if (!published) {
        writer.rollback();
        directory.close();
        store.discard(folder);
      }
    }
  }

  private IndexUnavailableException failed(IOException e) {
    return new IndexUnavailableException(
        "the new index in "
            + folder
            + " could not be written ("
            + e.getMessage()
            + "); the served index is as it was",
        e);
  }
}
