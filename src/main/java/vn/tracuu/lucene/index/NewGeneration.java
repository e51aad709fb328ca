package vn.tracuu.lucene.index;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild.Added;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.lucene.index.PushedFolder.Change;

/**
 * A generation that is being written in a folder that no reader knows: what the base has, what is
 * added, and what was pushed meanwhile. {@link #finish} and {@link #complete} make it a whole one,
 * one after the other; closing it before throws it away. Articles are added from all threads.
 */
final class NewGeneration implements Closeable {
  private static final Logger LOG = System.getLogger(NewGeneration.class.getName());

  private final GenerationStore store;
  private final Base base;
  private final Path folder;
  private final boolean small;
  private final SegmentFolder segments;
  private final Instant built = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  /** Ids that were deleted; of what the corpus still has of them, nothing may stay. */
  private final Set<BytesRef> hidden = new HashSet<>();

  /** Pushed changes that are in it already. */
  private final Set<Long> indexed = new HashSet<>();

  private final Map<String, String> lineageOfBatch;
  private final LongAdder added = new LongAdder();

  /** Groups of articles with the same text. */
  private final List<List<Added>> copies = new ArrayList<>();

  private Taken taken;
  private int articles;
  private boolean complete;

  private NewGeneration(GenerationStore store, Base base, Path folder, boolean small)
      throws IOException {
    this.store = store;
    this.base = base;
    this.folder = folder;
    this.small = small;
    this.segments = SegmentFolder.open(store.disk(), folder, base);
    this.taken = base.taken();
    this.lineageOfBatch =
        Lineage.ofBatch(Lineage.ofServed(store).map(Lineage::origin).orElse(null));
  }

  /**
   * Begins one. The caller holds the lock of switching, and stays the owner of the base.
   *
   * @param kind of its folder, {@link GenerationStore#BUILDING} or {@link GenerationStore#PUSHING}
   */
  static NewGeneration begin(GenerationStore store, Base base, String kind) throws IOException {
    Path folder = store.newBuild(kind);
    try {
      return new NewGeneration(store, base, folder, kind.equals(GenerationStore.PUSHING));
    } catch (IOException | RuntimeException e) {
      store.discard(folder);
      throw e;
    }
  }

  /** Where it is written. */
  Path folder() {
    return folder;
  }

  void add(Source source, Article article) throws IOException {
    List<Document> documents = ArticleDocuments.toDocuments(article);
    Provenance.add(documents.getLast(), source);
    try {
      segments.add(documents);
    } catch (IllegalArgumentException e) { // the writer has thrown them away, or half of them
      throw new UnindexableException(article.id(), e);
    }
    added.increment();
  }

  /** Articles that were added and have the same text; called by one thread. */
  void copies(List<Added> same) {
    copies.add(same);
  }

  /**
   * Takes in what was pushed and the base lacks.
   *
   * @param chosen whether the change of a number is to be taken in
   * @return whether there was anything
   */
  boolean takePushed(LongPredicate chosen) throws IOException {
    PushedFolder folderOfPushed = store.pushed();
    List<Change> changes = folderOfPushed.changes();
    while (!changes.isEmpty()) {
      folderOfPushed.sync();
      try (Directory files = folderOfPushed.directory()) {
        takePushed(files, changes, chosen);
        break;
      } catch (NoSuchFileException e) {
        changes = folderOfPushed.changes(); // one was superseded, and by one with a higher number
      }
    }
    return !taken.equals(base.taken());
  }

  /** How many articles it has; after {@link #complete} gave it that name. */
  IndexInfo info(String name) throws IOException {
    return new IndexInfo(name, Generation.id(store.path(name)), articles, built);
  }

  /**
   * Settles, commits, writes the manifest and checks; all of it is on the disk then. Of a small
   * build only what the base does not have is checked.
   *
   * @param batch whether it counts as one to go back to
   */
  Settlement finish(Collection<IndexedFile> files, boolean batch, Stages stages)
      throws IOException {
    segments.finishAdding();
    stages.done("merge");
    Settlement settlement = segments.settle(hidden, copies, !small);
    stages.done("settle");
    prove("articles that were added", added.sum(), settlement.arrived());
    segments.commit(userData(batch, settlement.articles()));
    segments.write(Manifest.of(base.manifest().fingerprint(), counted(files, settlement)));
    if (small) {
      segments.keepPhrases();
    } else {
      segments.writePhrases();
    }
    stages.done("write");
    articles = segments.check(small ? base.segments() : Set.of());
    prove("articles", settlement.articles(), articles);
    segments.close();
    stages.done("check");
    return settlement;
  }

  /**
   * What the report says must be in the index: a generation that lost something is never served.
   */
  private void prove(String what, long expected, long found) throws IOException {
    if (expected != found) {
      throw new IOException("it should have %,d %s and has %,d".formatted(expected, what, found));
    }
  }

  /**
   * What {@code before} has and this lacks, but for ids that were deleted; after {@link #finish}.
   */
  Removals removals(Generation before) throws IOException {
    try (Generation whole = Generation.open(store.disk(), folder)) {
      return Removals.between(before.reader(), whole.reader(), hidden);
    }
  }

  /**
   * Gives it its name; it is not served yet. The caller holds the lock of switching.
   *
   * @return the name
   */
  String complete() throws IOException {
    String name = store.complete(folder);
    complete = true;
    return name;
  }

  private Map<String, String> userData(boolean batch, long articles) {
    Map<String, String> said = new HashMap<>(Versions.ofThisProgram(built, batch, articles));
    said.putAll(taken.userData());
    said.putAll(lineage(batch));
    return said;
  }

  /** A small build that ends a batch replaces the batch's own generation, and stands for it. */
  private Map<String, String> lineage(boolean batch) {
    Lineage ofBase = base.lineage();
    if (!small || ofBase == null) {
      return lineageOfBatch;
    }
    return batch ? Lineage.ofBatch(ofBase.before()) : ofBase.ofPush();
  }

  private void takePushed(Directory files, List<Change> changes, LongPredicate chosen)
      throws IOException {
    hidden.clear();
    Taken before = base.taken();
    long last = before.last();
    Set<Long> left = new HashSet<>();
    for (Change change : changes) {
      boolean known = before.has(change.number());
      boolean taking = !known && chosen.test(change.number());
      // What was deleted long ago is hidden anew: its file of the corpus may have been read again.
      if (taking || (known && !change.put())) {
        take(files, change);
      }
      if (taking) {
        last = Math.max(last, change.number());
      } else if (!known) {
        left.add(change.number());
      }
    }
    long newest = last;
    left.removeIf(number -> number > newest);
    taken = new Taken(last, left);
  }

  private void take(Directory files, Change change) throws IOException {
    if (indexed.contains(change.number())) {
      return;
    }
    PushedArticle read = read(files, change);
    if (read == null) {
      return;
    }
    Article article = read.article();
    if (article == null) {
      hidden.add(new BytesRef(read.id()));
    } else {
      add(new Source(PushedFolder.FILE, change.number(), digest(change)), article);
      indexed.add(change.number());
    }
  }

  /**
   * Reads a change.
   *
   * @return null if it is damaged
   * @throws IOException if it cannot be read now, which says nothing of what is in it
   */
  private @Nullable PushedArticle read(Directory files, Change change) throws IOException {
    try {
      return PushedArticle.read(files, change.file());
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException e) {
      LOG.log(
          Level.WARNING,
          "passed over {0}, which is damaged ({1}): push the article again",
          store.pushed().path().resolve(change.file()),
          e.getMessage());
      return null;
    }
  }

  /** Of the change's name, which no other change has. */
  private static byte[] digest(Change change) {
    return HexFormat.of().parseHex(PushedFolder.key(change.file()));
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

  @Override
  public void close() throws IOException {
    if (!complete) {
      segments.discard();
      store.discard(folder);
    }
  }
}
