package vn.tracuu.ingest;

/** Knows lines of a file from an earlier reading. */
public interface Known {
  /**
   * Asked right before a line is read, by the thread that reads the file.
   *
   * @param number of the line in its file, from 1
   * @param line the line's bytes are the first {@code length}; good during the call only
   * @return whether the line need not be read
   */
  boolean skip(int number, byte[] line, int length);
}
