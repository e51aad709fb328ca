package vn.tracuu.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  private final Corpus corpus;
  private final IndexBuild build;
  private final int threads;
  private final Counts counts;
  private final BooleanSupplier stopped;
  private final long listed = System.currentTimeMillis();
  private final LongAdder accepted = new LongAdder();
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
      return List.copyOf(done.values());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } finally {
      readers.shutdownNow();
      backlog.abandon();
    }
  }

  /** How many articles were found. */
  long accepted() {
    return accepted.sum();
  }

  private void readAll(List<CorpusFile> files, AtomicInteger next, Backlog backlog) {
    try {
      for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
        readOne(files.get(i), backlog);
      }
    } catch (RuntimeException e) {
      next.set(files.size()); // nobody begins another file
      throw e;
    }
  }

  private void readOne(CorpusFile file, Backlog backlog) {
    List<Refusal> refusals = new ArrayList<>();
    String digest = digest(file);
    PageSources sources = new PageSources(file.path(), digest);
    corpus.read(
        file,
        (line, length) -> skip(sources.ofLine(line, length)),
        page -> {
          count();
          switch (page) {
            case Ingested.Accepted found -> index(sources.next(), found.article(), backlog);
            case Ingested.Refused refused -> {
              counts.addRefused();
              refusals.add(Report.refusal(refused));
            }
          }
        },
        counts::addBytes);
    finish(file, digest, refusals);
  }

  private boolean skip(Source line) {
    if (!build.takeOver(line)) {
      return false;
    }
    count();
    accepted.increment();
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
    backlog.add(cost(article), () -> build.add(source, article));
  }

  private static int cost(Article article) {
    int characters = article.blocks().stream().mapToInt(b -> b.text().length()).sum();
    return Math.min(MAX_WAITING, 1_000 + characters);
  }

  private void finish(CorpusFile file, String digest, List<Refusal> refusals) {
    long modified = file.modified() > listed - FRESH_MS ? Changes.TOO_FRESH : file.modified();
    IndexedFile indexed =
        new IndexedFile(file.path(), file.bytes(), modified, digest, 0, false, refusals);
    synchronized (done) {
      done.put(file.path(), indexed);
    }
  }

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
