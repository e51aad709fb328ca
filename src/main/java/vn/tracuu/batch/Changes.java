package vn.tracuu.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tracuu.engine.IndexedFile;
import vn.tracuu.ingest.Corpus;
import vn.tracuu.ingest.CorpusFile;

/**
 * What is to be done, to bring an index up to date with a corpus.
 *
 * @param toRead files that are new or may say something else than when they were indexed
 * @param unchanged files that need not be read again, as the index knows them
 * @param vanished paths of files that the index was built from and that are gone
 */
record Changes(List<CorpusFile> toRead, List<IndexedFile> unchanged, List<String> vanished) {
  /**
   * The modification time that is remembered of a file that was written so short a time before it
   * was read that a later change may have the same time; such a file is told by its content.
   */
  static final long TOO_FRESH = -1;

  /**
   * Compares a corpus with what an index was built from. A file of the same size and time is
   * unchanged; one of the same size and another time is if its content is.
   *
   * @param files all files of the corpus
   * @param base the files of the index, by path
   * @param closed folders that cannot be looked into: what was in them stays
   */
  static Changes between(
      List<CorpusFile> files, Map<String, IndexedFile> base, List<String> closed) {
    List<CorpusFile> toRead = new ArrayList<>();
    List<IndexedFile> unchanged = new ArrayList<>();
    for (CorpusFile file : files) {
      IndexedFile known = base.get(file.path());
      if (known != null && isUnchanged(file, known)) {
        unchanged.add(known);
      } else {
        toRead.add(file);
      }
    }
    Set<String> paths = files.stream().map(CorpusFile::path).collect(Collectors.toSet());
    List<String> vanished = new ArrayList<>();
    for (IndexedFile known : base.values()) {
      if (closed.stream().anyMatch(folder -> known.path().startsWith(folder + "/"))) {
        unchanged.add(known);
      } else if (!paths.contains(known.path())) {
        vanished.add(known.path());
      }
    }
    return new Changes(toRead, unchanged, vanished).withSites(files).withRivals(files);
  }

  /** Whether there is nothing to do. */
  boolean none() {
    return toRead.isEmpty() && vanished.isEmpty();
  }

  /**
   * Where a page of a site changes, what recurs on its pages may: all pages of the site are read.
   */
  private Changes withSites(List<CorpusFile> files) {
    Set<String> changed =
        Stream.concat(toRead.stream().map(CorpusFile::path), vanished.stream())
            .map(Corpus::readTogether)
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toSet());
    return changed.isEmpty()
        ? this
        : reading(files, f -> changed.contains(Corpus.readTogether(f.path())));
  }

  /** The same changes, where the unchanged files that {@code also} names are read again, too. */
  private Changes reading(List<CorpusFile> files, Predicate<IndexedFile> also) {
    List<IndexedFile> staying = unchanged.stream().filter(also.negate()).toList();
    Set<String> paths = staying.stream().map(IndexedFile::path).collect(Collectors.toSet());
    return new Changes(
        files.stream().filter(f -> !paths.contains(f.path())).toList(), staying, vanished);
  }

  /**
   * Where anything changes, an article that gave way to one of another file may come into its own
   * again: its file is read, too.
   */
  private Changes withRivals(List<CorpusFile> files) {
    return none() ? this : reading(files, IndexedFile::overruled);
  }

  private static boolean isUnchanged(CorpusFile file, IndexedFile known) {
    if (file.bytes() != known.bytes()) {
      return false;
    }
    try {
      return file.modified() == known.modified() || file.digest().equals(known.digest());
    } catch (IOException e) {
      return false; // reading it will say why
    }
  }
}
