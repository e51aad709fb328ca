package vn.tracuu.engine;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an index remembers of a corpus file that it was built from.
 *
 * @param path its path below the corpus folder; unique
 * @param bytes its size
 * @param modified when it was last written, in milliseconds since 1970
 * @param digest of its content; another content has another one
 * @param articles how many articles of it stand in the index; counted by the build
 * @param overruled whether articles of it do not, because another file has some with the same ids;
 *     found out by the build
 * @param refusals its pages that are not searchable
 */
public record IndexedFile(
    String path,
    long bytes,
    long modified,
    String digest,
    int articles,
    boolean overruled,
    List<Refusal> refusals) {
  /**
   * A page that is not searchable.
   *
   * @param where the page, as a person would look for it
   * @param reason of which kind the trouble is
   * @param detail one sentence
   */
  public record Refusal(String where, String reason, String detail) {}

  public IndexedFile {
    refusals = List.copyOf(refusals);
  }

  /** The same file with another page that is not searchable. */
  public IndexedFile refusing(Refusal another) {
    List<Refusal> all = Stream.concat(refusals.stream(), Stream.of(another)).toList();
    return new IndexedFile(path, bytes, modified, digest, articles, overruled, all);
  }

  /** The same file with what a build found out. */
  public IndexedFile counted(int newArticles, boolean nowOverruled) {
    return new IndexedFile(path, bytes, modified, digest, newArticles, nowOverruled, refusals);
  }
}
