package vn.tracuu.batch;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.tracuu.batch.History.Entry;

/**
 * A batch whose outcome is written down in the index folder, whatever it is: the refused pages, the
 * duplicates, and a line of the history.
 */
public final class RecordedRun {
  private static final Logger LOG = System.getLogger(RecordedRun.class.getName());
  private static final double NANOS = 1e9;

  private final Path index;
  private final String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  private final long start = System.nanoTime();

  private RecordedRun(Path index) {
    this.index = index;
  }

  /** The batch itself. */
  @FunctionalInterface
  public interface Batch {
    Report run() throws IOException;
  }

  /**
   * Runs a batch.
   *
   * @param index the folder of the index
   * @param dryRun whether nothing is to be written, here neither
   */
  public static Report of(Path index, boolean dryRun, Batch batch) throws IOException {
    return dryRun ? batch.run() : new RecordedRun(index).run(batch);
  }

  private Report run(Batch batch) throws IOException {
    try {
      Report report = batch.run();
      write(report);
      return report;
    } catch (StoppedException e) {
      undone("stopped", e, 0);
      throw e;
    } catch (BatchFailedException e) {
      undone("failed", e, e.removed());
      if (!e.refused().isEmpty()) {
        RefusedList.write(index, e.refused());
      }
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      undone("failed", e, 0);
      throw e;
    }
  }

  private void write(Report report) throws IOException {
    Files.createDirectories(index);
    RefusedList.write(index, report.refused());
    DuplicateList.write(index, report.duplicatesListed());
    append(Entry.done(started, report));
  }

  /** An index that does not exist has no history. */
  private void undone(String outcome, Throwable e, long removed) {
    if (Files.isDirectory(index)) {
      double seconds = (System.nanoTime() - start) / NANOS;
      append(Entry.undone(started, seconds, outcome, String.valueOf(e.getMessage()), removed));
    }
  }

  /** A disk without room for a line does not change what became of the batch. */
  private void append(Entry entry) {
    try {
      new History(index).append(entry);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the history of batches could not be written: {0}", e.getMessage());
    }
  }
}
