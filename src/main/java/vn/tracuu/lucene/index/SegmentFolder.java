package vn.tracuu.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.phrase.Phrases;

/**
 * The segments of a generation under construction. A build that starts from another generation has
 * that one's segment files under a second name (Lucene never writes into a file again), new
 * segments beside them, and {@link Ghosts} of what it deleted; when there are many of either, it
 * merges.
 */
final class SegmentFolder {
  /** The most memory for postings before a segment is written, in megabytes. */
  private static final double MAX_BUFFER_MB = 256;

  /** The share of the heap that these postings may have. */
  private static final double BUFFER_SHARE = 0.25;

  /** Deleted documents, as a share of all, beyond which a build merges them away. */
  private static final double MAX_DELETED = 0.10;

  /** Segments beyond which a build merges: every one costs each query a little. */
  private static final int MAX_SEGMENTS = 30;

  /** Segments that are left when only small ones are merged. */
  private static final int SEGMENTS_AFTER = 15;

  /**
   * Deleted documents, as a share of all, up to which burying them again is cheaper than merging
   * the large segments that most of them are in.
   */
  private static final double MAX_REBURIED = 0.02;

  private static final double BYTES_PER_MB = 1024 * 1024;

  private final Disk disk;
  private final Path folder;
  private final Base base;
  private @Nullable CompletableFuture<Phrases> phrases;
  private final Directory directory;
  private IndexWriter writer;

  private SegmentFolder(
      Disk disk, Path folder, Base base, Directory directory, IndexWriter writer) {
    this.disk = disk;
    this.folder = folder;
    this.base = base;
    this.directory = directory;
    this.writer = writer;
  }

  /** Opens an empty folder for writing, with the base's segments if there is one. */
  static SegmentFolder open(Disk disk, Path folder, Base base) throws IOException {
    if (base.generation() != null) {
      takeOver(disk, folder, base.generation());
    }
    Directory directory = disk.directory(folder);
    try {
      MergePolicy merges = base.generation() == null ? new TieredMergePolicy() : new KeptSegments();
      return new SegmentFolder(disk, folder, base, directory, open(directory, merges));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** Adds documents that stay together. */
  void add(List<Document> documents) throws IOException {
    writer.addDocuments(documents);
  }

  /** Writes what is in memory and waits for the merges that are under way. */
  void finishAdding() throws IOException {
    closeWriter();
    writer = open(directory, new KeptSegments());
  }

  /**
   * Deletes the documents that are not to be in the generation.
   *
   * @param hidden ids that are not to be in it, wherever they come from
   * @param copies groups of articles that were added and have the same text
   * @param collecting whether the phrases of what is left will be {@linkplain #writePhrases
   *     written}: they are then collected while this thread goes on
   */
  Settlement settle(Set<BytesRef> hidden, List<List<Added>> copies, boolean collecting)
      throws IOException {
    try (DirectoryReader all = DirectoryReader.open(writer)) {
      Settlement settlement = Settlement.of(all, base.articles(), hidden, copies);
      FixedBitSet removed = settlement.removed();
      long deleted = (long) all.numDeletedDocs() + removed.cardinality();
      boolean many = all.leaves().size() > MAX_SEGMENTS;
      delete(all, removed);
      if (!many && deleted <= MAX_DELETED * all.maxDoc()) {
        phrases = collecting ? collectPhrases() : null;
        bury(all, removed);
      }
      if (deleted > (many ? MAX_REBURIED : MAX_DELETED) * all.maxDoc()) {
        merge();
      } else if (many) {
        mergeSmall(all.leaves().size());
      }
      return settlement;
    }
  }

  /** Makes everything that was written durable. */
  void commit(Map<String, String> userData) throws IOException {
    writer.setLiveCommitData(userData.entrySet());
    refuseTragedy();
    writer.commit();
    closeWriter();
  }

  /**
   * A writer that met an Error in any of its threads has closed itself and lost what it held; that
   * it is closed once more it takes without a word.
   */
  private void closeWriter() throws IOException {
    refuseTragedy();
    writer.close();
    refuseTragedy();
  }

  private void refuseTragedy() throws IOException {
    Throwable tragedy = writer.getTragicException();
    if (tragedy != null) {
      throw new IOException(Tragedy.words(tragedy), tragedy);
    }
  }

  void write(Manifest manifest) throws IOException {
    manifest.write(directory);
  }

  /** Writes the frequent phrases of all that is in it. */
  void writePhrases() throws IOException {
    if (phrases != null) {
      PhraseFile.write(directory, await(phrases));
      return;
    }
    try (DirectoryReader all = DirectoryReader.open(directory)) {
      PhraseFile.write(directory, IndexPhrases.collect(all));
    }
  }

  /** Begins to collect them beside what else is done; it writes nothing. */
  private CompletableFuture<Phrases> collectPhrases() throws IOException {
    DirectoryReader living = DirectoryReader.open(writer);
    return CompletableFuture.supplyAsync(() -> {
      try (living) {
        return IndexPhrases.collect(living);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private static Phrases await(CompletableFuture<Phrases> phrases) throws IOException {
    try {
      return phrases.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case UncheckedIOException failed -> throw failed.getCause();
        case RuntimeException other -> throw other;
        case Error error -> throw error;
        case null, default -> throw e;
      }
    }
  }

  /** Keeps the base's, which a few articles do not change; collecting reads the whole index. */
  void keepPhrases() throws IOException {
    if (base.generation() != null) {
      disk.link(
          base.generation().folder().resolve(PhraseFile.NAME), folder.resolve(PhraseFile.NAME));
    }
  }

  /**
   * Opens what was written, as a reader will, and compares all checksums; a file that is missing or
   * cut short fails here and not at midnight.
   *
   * @param known segments that need not be read
   * @return the number of articles
   */
  int check(Set<String> known) throws IOException {
    try (Generation whole = Generation.open(disk, folder)) {
      whole.verify(known);
      whole.manifest();
      return Passages.articles(whole.reader());
    }
  }

  /** Stops writing and forgets what was not committed. */
  void discard() throws IOException {
    if (phrases != null) {
      phrases.handle((collected, failure) -> failure).join();
    }
    try (directory) {
      writer.rollback();
    }
  }

  void close() throws IOException {
    directory.close();
  }

  private void bury(DirectoryReader all, FixedBitSet removed) throws IOException {
    try (Ghosts ghosts = new Ghosts(disk, folder)) {
      StoredFields stored = all.storedFields();
      BitSetIterator docs = new BitSetIterator(removed, 0);
      for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
        Document document = stored.document(d);
        if (!Passages.isPassage(document)) {
          ghosts.add(ArticleDocuments.toDocuments(ArticleDocuments.toArticle(document)));
        }
      }
      ghosts.commit();
    }
  }

  private void delete(DirectoryReader all, FixedBitSet removed) throws IOException {
    BitSetIterator docs = new BitSetIterator(removed, 0);
    for (int d = docs.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = docs.nextDoc()) {
      if (writer.tryDeleteDocument(all, d) < 0) {
        throw new IOException("a segment of " + folder + " changed while it was settled");
      }
    }
  }

  /** Writes all segments with deleted documents again, without them; then there are no ghosts. */
  private void merge() throws IOException {
    closeWriter();
    writer = open(directory, new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
    writer.forceMergeDeletes();
    writer.maybeMerge();
    closeWriter();
    writer = open(directory, new KeptSegments());
    Ghosts.remove(disk, folder);
  }

  /** Merges the smallest segments, so that a push never has to write the large ones again. */
  private void mergeSmall(int segments) throws IOException {
    closeWriter();
    writer = open(directory, new SmallestSegments(segments - SEGMENTS_AFTER + 1));
    writer.forceMerge(1);
    closeWriter();
    writer = open(directory, new KeptSegments());
    Ghosts.remove(disk, folder);
    try (DirectoryReader left = DirectoryReader.open(writer)) {
      bury(left, deleted(left));
    }
  }

  private static FixedBitSet deleted(DirectoryReader reader) {
    FixedBitSet deleted = new FixedBitSet(Math.max(1, reader.maxDoc()));
    Bits live = MultiBits.getLiveDocs(reader);
    for (int doc = 0; live != null && doc < reader.maxDoc(); doc++) {
      if (!live.get(doc)) {
        deleted.set(doc);
      }
    }
    return deleted;
  }

  private static void takeOver(Disk disk, Path folder, Generation base) throws IOException {
    link(disk, base.reader(), base.folder(), folder);
    if (base.ghosts() != null) {
      disk.createFolder(folder.resolve(Generation.GHOSTS));
      link(
          disk,
          base.ghosts(),
          base.folder().resolve(Generation.GHOSTS),
          folder.resolve(Generation.GHOSTS));
    }
  }

  private static void link(Disk disk, DirectoryReader reader, Path from, Path to)
      throws IOException {
    for (String file : reader.getIndexCommit().getFileNames()) {
      disk.link(from.resolve(file), to.resolve(file));
    }
  }

  private static IndexWriter open(Directory directory, MergePolicy merges) throws IOException {
    double heapMb = Runtime.getRuntime().maxMemory() / BYTES_PER_MB;
    return new IndexWriter(
        directory,
        new IndexWriterConfig(Analyzers.ofFields())
            .setRAMBufferSizeMB(Math.min(MAX_BUFFER_MB, heapMb * BUFFER_SHARE))
            .setMergePolicy(merges));
  }
}
