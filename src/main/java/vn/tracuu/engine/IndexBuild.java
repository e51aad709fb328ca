package vn.tracuu.engine;

import java.io.Closeable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tracuu.article.Article;

/**
 * A generation under construction: the served one with changes, or a new one from nothing. Its
 * methods but {@link #publish} are safe for all threads. Closing it without {@link #publish} throws
 * it away and leaves the served index as it was.
 *
 * <p>The outcome depends on what was added and not on the order: of several articles with one id
 * the one of the last file in path order stays, within a file the last one.
 */
public interface IndexBuild extends Closeable {
  /**
   * What an article is made of.
   *
   * @param file the path of the file that it stands in
   * @param position where in the file: grows from article to article
   * @param digest of the file's path and the bytes that it is made of; another file and other bytes
   *     have another one
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of them
  record Source(String file, long position, byte[] digest) {
    /** Whether of two articles with one id that of this source stays. */
    public boolean replaces(Source other) {
      int order = file.compareTo(other.file);
      return order == 0 ? position >= other.position : order > 0;
    }
  }

  /** The files that the served generation was built from, by path; empty if this build is full. */
  Map<String, IndexedFile> base();

  /**
   * What the batches had read that somebody went back from, as {@link CorpusDigest}s: a batch over
   * the same is not to bring the same state back.
   */
  default Set<String> rolledBack() {
    return Set.of();
  }

  /** Why this build starts from nothing; empty if it starts from the served generation. */
  Optional<String> fullBecause();

  /** The generation that is served as long as this build is not published; empty if none is. */
  Optional<String> served();

  /**
   * The file is gone or will be added again: of its articles only those that are taken over or
   * added stay.
   */
  void drop(String file);

  /**
   * A file, or a folder of files, is there and cannot be read, or not to its end: what the served
   * generation has of it stays, but for articles that are added of it with the same id. Takes a
   * {@link #drop} back.
   *
   * @return the files whose articles stay, as the served generation knows them
   */
  List<IndexedFile> keep(String path);

  /**
   * Takes over the article that the served generation has of the same bytes of that file; it then
   * need not be added.
   *
   * @return whether there is one
   */
  boolean takeOver(Source source);

  /**
   * Adds an article.
   *
   * @throws IndexUnavailableException if it cannot be written; the build is lost then
   */
  void add(Source source, Article article);

  /**
   * An article that was added.
   *
   * @param source what it is made of
   */
  record Added(String id, Source source) {}

  /**
   * Articles that were added and have the same text. The first of them that no other article of its
   * id replaces stays, and the others give way to it.
   *
   * @param copies two or more, of different ids
   */
  void copies(List<Added> copies);

  /** Adds an article that stands in no file; of one id, the last one stays. */
  void add(Article article);

  /**
   * Makes the generation whole, checks it, and makes it the served one in one atomic step.
   *
   * @param files all files that it was built from, those that did not change included
   * @param limit how many articles may go
   * @throws IndexUnavailableException if that fails; the served index stays as it was
   * @throws TooManyRemovedException if more than that would go; the same
   */
  BuildResult publish(Collection<IndexedFile> files, RemovalLimit limit);

  /** The same, whatever goes. */
  default BuildResult publish(Collection<IndexedFile> files) {
    return publish(files, RemovalLimit.NONE);
  }

  /** Tells what is served, when nothing is to be changed: a result without a new generation. */
  BuildResult keepServed();

  /** Publishes a generation of articles that stand in no files. */
  default IndexInfo publish() {
    return publish(List.of()).index();
  }
}
