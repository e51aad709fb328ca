package vn.tracuu.ingest.file;

import java.time.Duration;

/**
 * What one file may cost.
 *
 * @param maxBytes the largest file
 * @param maxPages pages of a PDF that are read; the rest is told in a note
 * @param time how long its reading may take
 * @param maxCharacters the most text, in UTF-16 units
 * @param maxUnpacked the most bytes that it, or one part of it, may unpack to
 */
public record FileLimits(
    int maxBytes, int maxPages, Duration time, int maxCharacters, long maxUnpacked) {
  /** 20 MiB, 2,000 pages, a minute, 5 million characters, 128 MiB. */
  public static final FileLimits DEFAULT =
      new FileLimits(20 << 20, 2_000, Duration.ofSeconds(60), 5_000_000, 128L << 20);

  /** The same with another largest size. */
  public FileLimits withMaxBytes(int bytes) {
    return new FileLimits(bytes, maxPages, time, maxCharacters, maxUnpacked);
  }
}
