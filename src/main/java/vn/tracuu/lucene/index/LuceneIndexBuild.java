package vn.tracuu.lucene.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.TooManyRemovedException;

/**
 * A batch: a {@link NewGeneration} that articles are added to from all threads; {@link #publish}
 * then takes in what was pushed meanwhile, finishes it, and switches to it.
 */
final class LuceneIndexBuild implements IndexBuild {
  private final GenerationStore store;
  private final BuildLock lock;
  private final Base base;
  private final int kept;
  private final NewGeneration generation;
  private final AtomicLong unfiled = new AtomicLong();
  private @Nullable KeptArticles keptArticles;
  private boolean published;

  /**
   * Begins; the lock, the base and the generation are closed with the build.
   *
   * @param kept how many generations to keep when this one is published
   */
  LuceneIndexBuild(
      GenerationStore store, BuildLock lock, Base base, int kept, NewGeneration generation) {
    this.store = store;
    this.lock = lock;
    this.base = base;
    this.kept = kept;
    this.generation = generation;
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
    base.drop(file);
  }

  @Override
  public Optional<String> served() {
    return Served.name(store);
  }

  @Override
  public List<IndexedFile> keep(String path) {
    try {
      return base.articles() == null ? keptArticles().addTo(generation, path) : base.keep(path);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    }
  }

  /** What is served, where this build starts from nothing. */
  private synchronized KeptArticles keptArticles() {
    if (keptArticles == null) {
      keptArticles = KeptArticles.of(store, base.manifest().fingerprint());
    }
    return keptArticles;
  }

  @Override
  public boolean takeOver(Source source) {
    try {
      return base.takeOver(source);
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
      generation.add(source, article);
    } catch (IOException | AlreadyClosedException e) {
      throw failed(e);
    }
  }

  @Override
  public void copies(List<Added> copies) {
    generation.copies(copies);
  }

  @Override
  public BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit) {
    Stages stages = new Stages();
    try {
      Set<Long> failing = PushBuild.setAside(store);
      generation.takePushed(number -> !failing.contains(number));
      Settlement settlement = generation.finish(files, true, stages);
      refuseShrinking(settlement, limit);
      IndexInfo served = serve();
      stages.done("switch");
      return result(served, settlement, stages);
    } catch (IOException | AlreadyClosedException | Error e) {
      throw failed(e);
    }
  }

  /** Of a build that goes on from what is served it is known at once how many articles go. */
  private void refuseShrinking(Settlement settlement, RemovalLimit limit) throws IOException {
    if (base.articles() != null && limit.allows(settlement.deleted(), base.articles().articles())) {
      return;
    }
    Optional<Generation> opened = Served.open(store);
    if (opened.isEmpty()) {
      return;
    }
    try (Generation before = opened.get()) {
      Removals removals = generation.removals(before);
      if (!limit.allows(removals.count(), before.info().articles())) {
        throw new TooManyRemovedException(
            removals.count(), before.info().articles(), removals.examples());
      }
    }
  }

  /** What was pushed since the last batch, or waits because nobody serves, is taken in here too. */
  @Override
  public BuildResult keepServed() {
    try {
      BuildResult served = base.generation() == null ? asItIs() : base.asItIs(store);
      return PushBuild.run(store).map(served::of).orElse(served);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What is served, where this build would have started from nothing. */
  private BuildResult asItIs() throws IOException {
    String name = store.current().orElseThrow(() -> new IOException("nothing is served"));
    try (Base served = Base.asItIs(store, name)) {
      return served.asItIs(store);
    }
  }

  @Override
  public Set<String> rolledBack() {
    return RolledBack.corpora(store);
  }

  /** Switches to the generation, with what was pushed since it was finished. */
  private IndexInfo serve() throws IOException {
    BuildLock switching = BuildLock.awaitSwitch(store.folder());
    try (switching) {
      String name = generation.complete();
      IndexInfo next = PushBuild.endBatch(store, name).orElse(generation.info(name));
      store.point(next.generation());
      published = true;
      store.unpin();
      store.removeOld(kept);
      return next;
    }
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
        settlement.listed(),
        store.bytes(info.generation()),
        stages.seconds());
  }

  @Override
  public void close() throws IOException {
    KeptArticles kept = keptArticles;
    try (lock;
        base;
        kept;
        generation) {
      return;
    }
  }

  private String unchanged() {
    return served().isPresent() ? "the served index is as it was" : "there is no index yet";
  }

  private IndexUnavailableException failed(Throwable e) {
    return new IndexUnavailableException(
        "the new index in "
            + generation.folder()
            + " could not be written ("
            + Tragedy.words(e)
            + "); "
            + (published ? "but it is complete and served now" : unchanged()),
        e);
  }
}
