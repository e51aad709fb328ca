package vn.tracuu.engine;

/** In which order hits stand; hits that are equal by it stand in the order of their ids. */
public enum Order {
  /** Best first. */
  RELEVANCE,
  /** By day of publication, latest first; articles without a date last. */
  NEWEST,
  /** By day of publication, earliest first; articles without a date last. */
  OLDEST
}
