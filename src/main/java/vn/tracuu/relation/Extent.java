package vn.tracuu.relation;

import java.util.List;

/**
 * How much of a document an act concerns.
 *
 * @param whole whether all of it
 * @param pinpoints the places in it, as they are written: {@code khoản 2 Điều 5}; empty if the text
 *     names none
 * @param except what an act on the whole leaves in force, as it is written
 */
public record Extent(boolean whole, List<String> pinpoints, List<String> except) {
  /** All of a document, without an exception. */
  public static final Extent WHOLE = new Extent(true, List.of(), List.of());

  /** A part that is not named. */
  public static final Extent PART = new Extent(false, List.of(), List.of());

  /** Makes the lists unmodifiable. */
  public Extent {
    pinpoints = List.copyOf(pinpoints);
    except = List.copyOf(except);
  }

  static Extent of(List<String> pinpoints) {
    return pinpoints.isEmpty() ? WHOLE : new Extent(false, pinpoints, List.of());
  }

  Extent without(List<String> excepted) {
    return new Extent(whole, pinpoints, excepted);
  }

  Extent partial() {
    return whole ? new Extent(false, pinpoints, except) : this;
  }
}
