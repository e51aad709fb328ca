package vn.tracuu.batch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import vn.tracuu.article.Article;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexBuild.Source;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.IndexedFile.Refusal;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.CorpusFile;
import vn.tracuu.ingest.Ingested;

/**
 * Reads files of a corpus into a build over all cores: each file by one thread, its articles handed
 * to others, so that many small files and one large one both keep every core busy.
 */
final class CorpusReading {
  /** Characters of articles that are read and not yet indexed; 16 MB. */
  private static final int MAX_WAITING = 8 << 20;

  /** A file that was written less than so many milliseconds before it was listed is too fresh. */
  private static final long FRESH_MS = 2_000;

  private static final Logger LOG = System.getLogger(CorpusReading.class.getName());

  private final Corpus corpus;
  private final IndexBuild build;
  private final int threads;
  private final Counts counts;
  private final BooleanSupplier stopped;
  private final long listed = System.currentTimeMillis();
  private final Copies copies = new Copies();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder indexed = new LongAdder();
  private final List<String> kept = new ArrayList<>();
  private final Queue<Late> late = new ConcurrentLinkedQueue<>();
  private final Map<String, IndexedFile> done = new TreeMap<>();

  CorpusReading(
      Corpus corpus, IndexBuild build, int threads, Counts counts, BooleanSupplier stopped) {
    this.corpus = corpus;
    this.build = build;
    this.threads = threads;
    this.counts = counts;
    this.stopped = stopped;
  }

  /**
   * Reads {@code files}; returns when all their articles are in the build.
   *
   * @throws StoppedException if the batch was told to end
   */
  List<IndexedFile> read(List<CorpusFile> files) throws IOException {
    files.forEach(f -> build.drop(f.path()));
    Backlog backlog = new Backlog(threads, MAX_WAITING);
    ExecutorService readers = Executors.newFixedThreadPool(threads);
    try {
      AtomicInteger next = new AtomicInteger();
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(readers.submit(() -> readAll(files, next, backlog)));
      }
      for (Future<?> reader : running) {
        reader.get();
      }
      backlog.finish();
      prove();
      copies.groups().forEach(build::copies);
      return files();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      readers.shutdownNow();
      backlog.abandon();
    }
  }

  /** Every article that was found must have come into the build. */
  private void prove() throws IOException {
    if (accepted.sum() != indexed.sum()) {
      throw new BatchFailedException(
          "%,d articles were found and %,d were indexed".formatted(accepted.sum(), indexed.sum()));
    }
  }

  /** The files that could not be read, or not to their ends, and whose articles stay. */
  List<String> kept() {
    return kept.stream().sorted().toList();
  }

  /** How many articles were found. */
  long accepted() {
    return accepted.sum();
  }

  private void readAll(List<CorpusFile> files, AtomicInteger next, Backlog backlog) {
    boolean done = false;
    try {
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        readOne(files.get(i), backlog);
      }
      done = true;
    } finally {
      if (!done) {
        next.set(files.size()); // nobody begins another file
      }
    }
  }

  private void readOne(CorpusFile file, Backlog backlog) {
    List<Ingested.Refused> refused = new ArrayList<>();
    String digest = digest(file);
    PageSources sources = new PageSources(file.path(), digest);
    try {
      corpus.read(
          file,
          (number, line, length) -> skip(sources.ofLine(number, line, length)),
          page -> {
            count();
            switch (page) {
              case Ingested.Accepted found -> index(sources.next(), found.article(), backlog);
              case Ingested.Refused refusal -> {
                counts.addRefused();
                refused.add(refusal);
              }
            }
          },
          counts::addBytes,
          kind -> counts.pass(kind, 1),
          counts::addDocument);
    } catch (Error e) {
      throw new PageError(sources.place(), e);
    }
    if (refused.stream().anyMatch(r -> isOfTheWhole(r, file))
        && !build.keep(file.path()).isEmpty()) {
      synchronized (kept) {
        kept.add(file.path());
      }
    }
    finish(file, digest, refused.stream().map(Report::refusal).toList());
  }

  /** Whether it is not known what the file says, all of it or its end. */
  private static boolean isOfTheWhole(Ingested.Refused refused, CorpusFile file) {
    Ingested.Reason reason = refused.reason();
    return reason == Ingested.Reason.CUT
        || reason == Ingested.Reason.DAMAGED
        || (reason.isUnread() && refused.where().equals(file.path()));
  }

  private boolean skip(Source line) {
    if (!build.takeOver(line)) {
      return false;
    }
    count();
    accepted.increment();
    indexed.increment();
    return true;
  }

  private void count() {
    if (stopped.getAsBoolean()) {
      throw new StoppedException();
    }
    counts.addPage();
  }

  private void index(Source source, Article article, Backlog backlog) {
    accepted.increment();
    backlog.add(cost(article), () -> add(source, article));
  }

  /** What nobody foresaw in one article is a refusal; the index itself failing ends the batch. */
  private void add(Source source, Article article) {
    String where = PageSources.place(source, article.id());
    try {
      build.add(source, article);
      indexed.increment();
      copies.add(source, article);
    } catch (IndexUnavailableException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "a defect", e);
      accepted.decrement();
      counts.addRefused();
      late.add(
          new Late(
              source.file(),
              new Refusal(
                  where,
                  Ingested.Reason.DEFECT.name(),
                  "this program failed to index it, a fault of ours")));
    } catch (Error e) {
      throw new PageError(where, e);
    }
  }

  private static int cost(Article article) {
    int characters = article.blocks().stream().mapToInt(b -> b.text().length()).sum();
    return Math.min(MAX_WAITING, 1_000 + characters);
  }

  /** A file whose content is not known is read again as soon as it can be. */
  private void finish(CorpusFile file, String digest, List<Refusal> refusals) {
    boolean fresh = file.modified() > listed - FRESH_MS || digest.isEmpty();
    IndexedFile indexedFile =
        new IndexedFile(
            file.path(),
            file.bytes(),
            fresh ? Changes.TOO_FRESH : file.modified(),
            digest,
            0,
            false,
            refusals);
    synchronized (done) {
      done.put(file.path(), indexedFile);
    }
  }

  /** All files, with what was found out after they had been read. */
  private List<IndexedFile> files() {
    late.stream()
        .sorted(Comparator.comparing(l -> l.refusal.where()))
        .forEach(l -> {
          done.computeIfPresent(l.file, (path, file) -> file.refusing(l.refusal));
        });
    return List.copyOf(done.values());
  }

  /** A refusal that came from another thread than the file's. */
  private record Late(String file, Refusal refusal) {}

  /**
   * The content as it is before reading; empty, which equals no content's, if it cannot be read.
   */
  static String digest(CorpusFile file) {
    try {
      return file.digest();
    } catch (IOException e) {
      return "";
    }
  }
}
