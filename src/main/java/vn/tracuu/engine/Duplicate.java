package vn.tracuu.engine;

/**
 * An article that gave way to another one with the same id.
 *
 * @param where its place: the file and, where that is known, its number or line in it
 * @param id of both
 * @param keptIn the place of the one that stays
 */
public record Duplicate(String where, String id, String keptIn) {
  /** So many are listed of one build; all are counted. */
  public static final int LISTED = 1_000;
}
