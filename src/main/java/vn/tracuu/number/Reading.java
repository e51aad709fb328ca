package vn.tracuu.number;

import java.time.LocalDate;
import java.util.List;

/**
 * One of the documents that bear the same number.
 *
 * @param number the number, canonical
 * @param date the day it was issued
 * @param term the Party's term in Roman figures, {@code XII}
 * @param title what it is about
 * @param weight how much speaks for it; only the order of two readings means anything
 * @param evidence what speaks for it, in this order; empty if nothing does
 */
public record Reading(
    String number, LocalDate date, String term, String title, int weight, List<Evidence> evidence) {
  public Reading {
    evidence = List.copyOf(evidence);
  }

  /**
   * Something that speaks for a reading, or against it.
   *
   * @param value the year, term or word that was found; empty where the kind says all
   */
  public record Evidence(Kind kind, String value) {}

  /** What can speak for a reading, or against it; {@code vn.tracuu.words} says it to people. */
  public enum Kind {
    /** Its day stands behind the number. */
    DATE,
    /** Its year stands behind the number. */
    YEAR,
    /** Its term stands behind the number. */
    TERM,
    /** A word of its topic stands near. */
    TOPIC,
    /** It was issued after the citing text was written. */
    LATER_THAN_TEXT,
    /** The citing text is of its term. */
    TERM_OF_TEXT
  }
}
