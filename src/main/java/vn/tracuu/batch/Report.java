package vn.tracuu.batch;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.engine.Duplicate;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.engine.IndexedFile.Refusal;
import vn.tracuu.ingest.Ingested;

/**
 * What a batch did.
 *
 * @param generation the generation that is served now
 * @param full why everything was indexed from nothing; null if only what had changed
 * @param rollback what a rollback that holds has to do with the outcome; null if nothing
 * @param dryRun whether nothing was written
 * @param files how many files the corpus has
 * @param filesUnchanged how many of them needed no reading
 * @param filesVanished how many files of the generation before are gone
 * @param read pages that were looked at
 * @param refusedNow of these, those that were refused
 * @param indexed articles in the generation
 * @param added of these, new ones
 * @param replaced of these, changed ones
 * @param unchanged of these, those of the generation before
 * @param deleted articles of the generation before that are gone
 * @param duplicates articles that gave way to another one with the same id or the same text
 * @param keptFiles files that could not be read, or not to their ends, and whose articles stay
 * @param duplicatesListed the first of the duplicates
 * @param passed what was met and is of no kind that is read, and what pages say and cannot be used,
 *     by kind; of files that were read now
 * @param documents how many PDF, DOC, DOCX, XLS, ODT and RTF files that were read now became
 *     articles, by kind
 * @param refused every page of the corpus that is not searchable, in the order of the files
 * @param refusedByReason how many pages were refused for which reason
 * @param bytesRead bytes of files that were read, packed where they are packed
 * @param indexBytes size of the generation on disk
 * @param seconds how long it took
 * @param secondsByStage the same by stage, in their order
 */
public record Report(
    String generation,
    @Nullable String full,
    @Nullable String rollback,
    boolean dryRun,
    int files,
    int filesUnchanged,
    int filesVanished,
    long read,
    long refusedNow,
    long indexed,
    long added,
    long replaced,
    long unchanged,
    long deleted,
    long duplicates,
    List<String> keptFiles,
    List<Duplicate> duplicatesListed,
    Map<String, Long> passed,
    Map<String, Long> documents,
    List<Refusal> refused,
    Map<String, Long> refusedByReason,
    long bytesRead,
    long indexBytes,
    double seconds,
    Map<String, Double> secondsByStage) {
  /** The refusals of all files, in the order of the files. */
  static List<Refusal> refusals(List<IndexedFile> files) {
    return files.stream().flatMap(f -> f.refusals().stream()).toList();
  }

  static Map<String, Long> byReason(List<Refusal> refusals) {
    return refusals.stream()
        .collect(Collectors.groupingBy(Refusal::reason, TreeMap::new, Collectors.counting()));
  }

  static Refusal refusal(Ingested.Refused refused) {
    return new Refusal(refused.where(), refused.reason().name(), refused.detail());
  }
}
