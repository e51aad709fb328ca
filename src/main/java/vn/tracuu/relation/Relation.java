package vn.tracuu.relation;

import org.jspecify.annotations.Nullable;

/**
 * One document's act on another, as a text states it.
 *
 * @param source who acts: the number of the document that was read, {@link #THIS} where it bears
 *     none, another document's number, or null where the text does not say
 * @param kind what it does
 * @param target the number of the other in its canonical form; of a law cited without one {@code
 *     Luật Tố cáo@2018-06-12}, or its name alone; of a short form {@code Nghị định 86}
 * @param extent how much of the target is concerned
 * @param certainty whether it is done or planned
 * @param days from when until when it holds
 * @param evidence the words that say so
 */
public record Relation(
    @Nullable String source,
    RelationKind kind,
    String target,
    Extent extent,
    Certainty certainty,
    Span days,
    Evidence evidence) {
  /** The document that was read, where it bears no number. */
  public static final String THIS = "this";

  Relation holding(Span span) {
    return new Relation(source, kind, target, extent, certainty, span, evidence);
  }
}
