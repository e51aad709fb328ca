package vn.tracuu.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.BuildResult;
import vn.tracuu.engine.BuildStart;
import vn.tracuu.engine.CorpusDigest;
import vn.tracuu.engine.IndexBuild;
import vn.tracuu.engine.IndexInfo;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.IndexedFile.Refusal;
import vn.tracuu.engine.Indexer;
import vn.tracuu.engine.RemovalLimit;
import vn.tracuu.engine.TooManyRemovedException;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.CorpusFile;
import vn.tracuu.ingest.Ingested;
import vn.tracuu.ingest.Listing;

/**
 * One batch: brings an index up to date with a corpus, in a new generation. Only what changed is
 * read; the outcome is that of indexing everything from nothing. A bad page is counted and listed,
 * and the run goes on. For one run; {@link #stop} may come from another thread.
 */
public final class Reindex {
  private static final double NANOS = 1e9;

  private final Corpus corpus;
  private final Indexer indexer;
  private final Options options;
  private final Function<Long, Progress> progress;
  private final Counts counts;
  private final Map<String, Double> stages = new LinkedHashMap<>();
  private final long start = System.nanoTime();
  private long stageStart = start;
  private final Set<String> keptFiles = new TreeSet<>();
  private volatile boolean stopped;

  /**
   * How a batch is to be done.
   *
   * @param full from nothing, whatever is there
   * @param dryRun write nothing
   * @param threads how many threads read, and how many index
   * @param limit how many articles may go
   */
  public record Options(boolean full, boolean dryRun, int threads, RemovalLimit limit) {
    /** The same, whatever goes. */
    public Options(boolean full, boolean dryRun, int threads) {
      this(full, dryRun, threads, RemovalLimit.NONE);
    }

    public static Options standard() {
      return new Options(false, false, Runtime.getRuntime().availableProcessors());
    }
  }

  /** Shows how far a batch has come, until it is closed. */
  public interface Progress extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * A batch.
   *
   * @param counts counted up while it runs
   * @param progress begins to show the counts; given the bytes that will be read
   */
  public Reindex(
      Corpus corpus,
      Indexer indexer,
      Options options,
      Counts counts,
      Function<Long, Progress> progress) {
    this.corpus = corpus;
    this.indexer = indexer;
    this.options = options;
    this.counts = counts;
    this.progress = progress;
  }

  /** Ends the batch soon; it then throws {@link StoppedException}. */
  public void stop() {
    stopped = true;
  }

  /**
   * Runs the batch.
   *
   * @throws BatchFailedException if the corpus cannot be listed or has not one article, if too many
   *     articles would go, or if a thread that works for it met an Error; the served index is as it
   *     was
   */
  public Report run() throws IOException {
    BuildStart from = new BuildStart(options.full, fingerprint());
    try (IndexBuild build = options.dryRun ? indexer.rehearse(from) : indexer.begin(from)) {
      return run(build);
    } catch (Error e) {
      throw new BatchFailedException(PageError.words(e) + "; what was served is still served", e);
    }
  }

  private Report run(IndexBuild build) throws IOException {
    try {
      return bringUpToDate(build);
    } catch (PageError e) {
      throw new BatchFailedException(e.told() + unchanged(build), e);
    } catch (TooManyRemovedException e) {
      throw new BatchFailedException(Shrinking.told(e), List.of(), e.removed(), e);
    }
  }

  private Report bringUpToDate(IndexBuild build) throws IOException {
    Listing listing = corpus.list();
    listing.passed().forEach(counts::pass);
    List<Refusal> unlisted = listing.refused().stream().map(Report::refusal).toList();
    List<String> closed = closed(listing);
    Changes changes = Changes.between(listing.files(), build.base(), closed);
    done("compare");
    Set<String> rolledBack = build.rolledBack();
    boolean held = !rolledBack.isEmpty() && rolledBack.contains(digest(listing.files(), changes));
    boolean nothingToDo = held || (changes.none() && build.fullBecause().isEmpty());
    List<IndexedFile> all =
        nothingToDo ? changes.unchanged() : read(build, changes, listing, closed);
    List<Refusal> refused =
        Stream.concat(unlisted.stream(), Report.refusals(all).stream()).toList();
    BuildResult result = nothingToDo ? build.keepServed() : build.publish(all, options.limit);
    stages.putAll(result.seconds());
    String rollback = rolledBack.isEmpty() ? null : rollback(held, nothingToDo);
    return report(build, result, changes, listing.files().size(), refused, rollback);
  }

  /** Folders that are there and cannot be looked into. */
  private static List<String> closed(Listing listing) {
    return listing.refused().stream()
        .filter(r -> r.reason() == Ingested.Reason.UNREADABLE)
        .map(Ingested.Refused::where)
        .toList();
  }

  /** What a batch reads that reads these files now. */
  private String digest(List<CorpusFile> files, Changes changes) {
    Map<String, String> contents = new HashMap<>();
    changes.unchanged().forEach(f -> contents.put(f.path(), f.digest()));
    for (CorpusFile file : files) {
      if (!contents.containsKey(file.path())) {
        contents.put(file.path(), CorpusReading.digest(file));
      }
    }
    return CorpusDigest.of(fingerprint(), contents);
  }

  /** What a rollback that holds has to do with the outcome; null if nothing. */
  private static @Nullable String rollback(boolean held, boolean nothingToDo) {
    if (held) {
      return "nothing was built: the corpus is as it was when the batch read it that was rolled back"
          + " from; \"tracuu rollback --release\" lets the next run build it again";
    }
    return nothingToDo
        ? null
        : "the corpus is another one than before the rollback, which ends here";
  }

  private List<IndexedFile> read(
      IndexBuild build, Changes changes, Listing listing, List<String> closed) throws IOException {
    changes.vanished().forEach(build::drop);
    CorpusReading reading =
        new CorpusReading(corpus, build, options.threads, counts, () -> stopped);
    List<IndexedFile> read;
    Progress shown = progress.apply(changes.toRead().stream().mapToLong(CorpusFile::bytes).sum());
    try {
      read = reading.read(changes.toRead());
    } finally {
      shown.close();
    }
    done("read and index");
    List<IndexedFile> out = new ArrayList<>(keptOfFolders(build, closed));
    out.forEach(f -> keptFiles.add(f.path()));
    keptFiles.addAll(reading.kept());
    long kept = changes.unchanged().stream().mapToLong(IndexedFile::articles).sum();
    if (reading.accepted() + kept == 0) {
      List<Refusal> refused = Report.refusals(read);
      throw new BatchFailedException(
          NothingFound.told(corpus.root(), listing, counts.pages(), refused.size())
              + unchanged(build),
          refused.isEmpty() ? listing.refused().stream().map(Report::refusal).toList() : refused,
          0,
          null);
    }
    Set<String> known = new HashSet<>();
    return Stream.of(read, changes.unchanged(), out)
        .flatMap(List::stream)
        .filter(f -> known.add(f.path()))
        .sorted(Comparator.comparing(IndexedFile::path))
        .toList();
  }

  /** A build from nothing is told of what cannot be looked into; others never let go of it. */
  private static List<IndexedFile> keptOfFolders(IndexBuild build, List<String> closed) {
    return closed.stream().flatMap(folder -> build.keep(folder).stream()).toList();
  }

  /** What a person wants to know when something failed. */
  private static String unchanged(IndexBuild build) {
    return build.served().isPresent()
        ? "; the served index is as it was"
        : "; there is still no index";
  }

  /** What decides which articles a corpus gives: where it is, and how its pages are read. */
  private String fingerprint() {
    return "corpus " + corpus.root() + ", extraction " + corpus.fingerprint();
  }

  private void done(String stage) {
    long now = System.nanoTime();
    stages.put(stage, (now - stageStart) / NANOS);
    stageStart = now;
  }

  private Report report(
      IndexBuild build,
      BuildResult result,
      Changes changes,
      int files,
      List<Refusal> refused,
      @Nullable String rollback) {
    IndexInfo index = result.index();
    return new Report(
        index.generation(),
        build.fullBecause().orElse(null),
        rollback,
        options.dryRun,
        files,
        changes.unchanged().size(),
        changes.vanished().size(),
        counts.pages(),
        counts.refused(),
        index.articles(),
        result.added(),
        result.replaced(),
        result.unchanged(),
        result.deleted(),
        result.duplicates(),
        List.copyOf(keptFiles),
        result.listed(),
        counts.passed(),
        counts.documents(),
        refused,
        Report.byReason(refused),
        counts.bytes(),
        result.bytes(),
        (System.nanoTime() - start) / NANOS,
        stages);
  }
}
