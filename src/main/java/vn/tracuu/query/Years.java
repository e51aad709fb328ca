package vn.tracuu.query;

import java.time.Year;
import java.time.ZoneOffset;

/** Tells years from other figures. */
public final class Years {
  private static final int FIRST = 1945;

  /** Plans look that far ahead. */
  private static final int LAST = 2100;

  private static final int DIGITS = 4;

  private Years() {}

  /** Whether figures are a year, 1945 to 2100. */
  public static boolean isYear(String figures) {
    return isBetween(figures, LAST);
  }

  /** Whether figures are a year that a document may be of, 1945 to the next one. */
  public static boolean isOfDocument(String figures) {
    return isBetween(figures, Year.now(ZoneOffset.UTC).getValue() + 1);
  }

  private static boolean isBetween(String figures, int last) {
    if (figures.length() != DIGITS || !figures.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int year = Integer.parseInt(figures); // any decimal digits
    return year >= FIRST && year <= last;
  }
}
