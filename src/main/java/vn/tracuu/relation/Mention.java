package vn.tracuu.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document where a text names it.
 *
 * @param start where its name begins, the words before its number included
 * @param end where it ends (exclusive)
 * @param target what it is known by: see {@link Relation#target()}
 * @param rank how high its issuer stands
 * @param year the year in its number or of its day; 0 if unknown
 * @param name the name, of a law; empty otherwise
 * @param dated the day behind it, or null
 * @param amending whether its name says that it amends others
 */
record Mention(
    int start,
    int end,
    String target,
    Rank rank,
    int year,
    String name,
    @Nullable LocalDate dated,
    boolean amending) {
  /** How high an issuer stands: a paper is amended by its equals and by higher ones. */
  enum Rank {
    PARTY,
    LAW,
    GOVERNMENT,
    MINISTRY,
    LOCAL,
    UNKNOWN
  }

  /** Whether it may, by rank and year, change {@code other}. */
  boolean mayChange(Mention other) {
    if (target.equals(other.target) || (year > 0 && other.year > 0 && year < other.year)) {
      return false;
    }
    if (rank == Rank.UNKNOWN || other.rank == Rank.UNKNOWN) {
      return true;
    }
    if (rank == Rank.PARTY || other.rank == Rank.PARTY) {
      return rank == other.rank;
    }
    return rank.ordinal() <= other.rank.ordinal();
  }

  /** Whether it is a name without a number or a day. */
  boolean isBareName() {
    return !name.isEmpty() && end - start == name.length();
  }
}
