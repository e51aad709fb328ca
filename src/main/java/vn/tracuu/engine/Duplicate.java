package vn.tracuu.engine;

/**
 * An article that gave way to another one: to one with the same id, or to one of its site with the
 * same text.
 *
 * @param where its place: the file and, where that is known, its number or line in it
 * @param id its id
 * @param keptIn the place of the one that stays
 * @param copy whether it has another id than the one that stays, and the same text
 */
public record Duplicate(String where, String id, String keptIn, boolean copy) {
  /** So many are listed of one build; all are counted. */
  public static final int LISTED = 1_000;

  /** One that has the id of the article that stays. */
  public Duplicate(String where, String id, String keptIn) {
    this(where, id, keptIn, false);
  }
}
