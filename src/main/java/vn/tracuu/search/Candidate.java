package vn.tracuu.search;

/** An article or a section that an engine retrieved. Only that engine can read more of it. */
public interface Candidate {
  /**
   * Identifies the document within a generation. Its hash code is kept in cursors, so it must be
   * the same in every process.
   */
  Object key();

  /** Its score in the first stage; of no meaning where candidates are not ordered by score. */
  float score();

  /** Its place in the order of the candidates. */
  Cursor.Position position();
}
