package vn.tracuu.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tracuu.engine.IndexedFile;
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
   */
  static Changes between(List<CorpusFile> files, Map<String, IndexedFile> base) {
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
    List<String> vanished = base.keySet().stream().filter(p -> !paths.contains(p)).toList();
    return new Changes(toRead, unchanged, vanished).withRivals(files);
  }

  /** Whether there is nothing to do. */
  boolean none() {
    return toRead.isEmpty() && vanished.isEmpty();
  }

  /**
   * Where anything changes, an article that gave way to one of another file may come into its own
   * again: its file is read, too.
   */
  private Changes withRivals(List<CorpusFile> files) {
    if (none() || unchanged.stream().noneMatch(IndexedFile::overruled)) {
      return this;
    }
    Set<String> staying =
        unchanged.stream()
            .filter(f -> !f.overruled())
            .map(IndexedFile::path)
            .collect(Collectors.toSet());
    return new Changes(
        files.stream().filter(f -> !staying.contains(f.path())).toList(),
        unchanged.stream().filter(f -> !f.overruled()).toList(),
        vanished);
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
