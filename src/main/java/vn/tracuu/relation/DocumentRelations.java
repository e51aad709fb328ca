package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one text says.
 *
 * @param number the document's own number, canonical; null if it bears none
 * @param issued the day it was issued; null if the text does not say
 * @param effect from when it has effect
 * @param effectsOfOthers days of effect of other documents that it names
 * @param relations what it does and what it says that others did, in the order of the text
 * @param truncated whether the text or the list of relations was longer than is read
 */
public record DocumentRelations(
    @Nullable String number,
    @Nullable LocalDate issued,
    EffectDate effect,
    List<OtherEffect> effectsOfOthers,
    List<Relation> relations,
    boolean truncated) {
  /**
   * The day of effect of a document that a text names.
   *
   * @param of its number
   * @param effect from when it has effect
   */
  public record OtherEffect(String of, EffectDate effect) {}

  /** Makes the lists unmodifiable. */
  public DocumentRelations {
    effectsOfOthers = List.copyOf(effectsOfOthers);
    relations = List.copyOf(relations);
  }
}
