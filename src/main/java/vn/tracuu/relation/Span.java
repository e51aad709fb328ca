package vn.tracuu.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which an act holds.
 *
 * @param from its first day; null where the text does not say
 * @param until its last day, of a suspension; null where it is open or unknown
 */
public record Span(@Nullable LocalDate from, @Nullable LocalDate until) {
  /** No day is known. */
  public static final Span UNKNOWN = new Span(null, null);
}
