package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;

/**
 * A generation under construction in a folder that no reader knows. Articles are added from all
 * threads; {@link #publish} then settles, writes down, checks and switches, one after the other.
 */
final class LuceneIndexBuild implements IndexBuild {
  private final GenerationStore store;
  private final BuildLock lock;
  private final Base base;
  private final int kept;
  private final Path folder;
  private final SegmentFolder segments;
  private final AtomicLong unfiled = new AtomicLong();
  private boolean published;

  private LuceneIndexBuild(GenerationStore store, BuildLock lock, Base base, int kept, Path folder)
      throws IOException {
    this.store = store;
    this.lock = lock;
    this.base = base;
    this.kept = kept;
    this.folder = folder;
    this.segments = SegmentFolder.open(store.disk(), folder, base);
  }

  /**
   * Begins; the lock and the base are closed with the build.
   *
   * @param kept how many generations to keep when this one is published
   */
  static LuceneIndexBuild open(GenerationStore store, BuildLock lock, Base base, int kept)
      throws IOException {
    Path folder = store.newBuild();
    try {
      return new LuceneIndexBuild(store, lock, base, kept, folder);
    } catch (IOException | RuntimeException e) {
      store.discard(folder);
      throw e;
    }
  }

  @Override
  public Map<String, IndexedFile> base() {
    return base.manifest().files();
  }

  @Override
  public Optional<String> fullBecause() {
    return base.fullBecause();
  }

  @Override
  public void drop(String file) {
    if (base.articles() != null) {
      base.articles().drop(file);
    }
  }

  @Override
  public boolean takeOver(Source source) {
    try {
      return base.articles() != null && base.articles().takeOver(source);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void add(Article article) {
    add(new Source("", unfiled.incrementAndGet(), new byte[0]), article);
  }

  @Override
  public void add(Source source, Article article) {
    try {
      List<Document> documents = ArticleDocuments.toDocuments(article);
      Provenance.add(documents.getLast(), source);
      segments.add(documents);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    }
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files) {
    Stages stages = new Stages();
    try {
      segments.finishAdding();
      stages.done("merge");
      Settlement settlement = segments.settle();
      stages.done("settle");
      Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      segments.commit(Versions.ofThisProgram(built));
      segments.write(Manifest.of(base.manifest().fingerprint(), counted(files, settlement)));
      stages.done("write");
      int articles = segments.check();
      segments.close();
      stages.done("check");
      Optional<String> before = servedBefore();
      String generation = store.publish(folder);
      published = true;
      store.removeAllBut(before.orElse(generation), before.isPresent() ? kept - 1 : kept);
      stages.done("switch");
      return result(new IndexInfo(generation, articles, built), settlement, stages);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    }
  }

  @Override
  public BuildResult keepServed() {
    try {
      return base.asItIs(store);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Empty also if what was served is not known because the pointer is damaged. */
  private Optional<String> servedBefore() {
    try {
      return store.current();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** An unchanged file stays overruled: it was not read again, and its rival still stands. */
  private static List<IndexedFile> counted(Collection<IndexedFile> files, Settlement settlement)
      throws IOException {
    Map<String, Integer> articles = settlement.articlesByFile();
    List<IndexedFile> counted = new ArrayList<>(files.size());
    for (IndexedFile file : files) {
      counted.add(
          file.counted(
              articles.getOrDefault(file.path(), 0),
              file.overruled() || settlement.overruled(file.path())));
    }
    return counted;
  }

  private BuildResult result(IndexInfo info, Settlement settlement, Stages stages)
      throws IOException {
    return new BuildResult(
        info,
        settlement.added(),
        settlement.replaced(),
        settlement.unchanged(),
        settlement.deleted(),
        settlement.duplicates(),
        store.bytes(info.generation()),
        stages.seconds());
  }

  @Override
  public void close() throws IOException {
    try (lock;
        base) {
      if (!published) {
        segments.discard();
        store.discard(folder);
      }
    }
  }

  private IndexUnavailableException failed(Exception e) {
    return new IndexUnavailableException(
        "the new index in "
            + folder
            + " could not be written ("
            + e.getMessage()
            + "); "
            + (published ? "but it is complete and served now" : "the served index is as it was"),
        e);
  }
}
