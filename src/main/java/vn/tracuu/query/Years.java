package vn.tracuu.query;

import java.time.Year;
import java.time.ZoneOffset;

/** Tells figures that are likely a year of a document. */
public final class Years {
  private static final int FIRST = 1945;
  private static final int DIGITS = 4;

  private Years() {}

  /** Whether four figures are a year from 1945 to the next one. */
  public static boolean isLikely(String figures) {
    if (figures.length() != DIGITS || !figures.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int year = Integer.parseInt(figures);
    return year >= FIRST && year <= Year.now(ZoneOffset.UTC).getValue() + 1;
  }
}
