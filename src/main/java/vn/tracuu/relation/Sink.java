package vn.tracuu.relation;

/** Takes what one named document is said to do to another. */
interface Sink {
  /** Forgets everything. */
  Sink NONE = (source, kind, target, extent, certainty, at) -> {};

  /**
   * A relation of two documents that a text names.
   *
   * @param at the index of the token that names the one named last
   */
  void relation(
      Mention source,
      RelationKind kind,
      Mention target,
      Extent extent,
      Certainty certainty,
      int at);
}
