package vn.tracuu.eval;

import org.jspecify.annotations.Nullable;

/**
 * A question of a judged set.
 *
 * @param id its id in the judgements
 * @param text what is typed
 * @param kind the kind of question, by which figures may be taken apart; null if the set knows none
 */
public record Question(String id, String text, @Nullable String kind) {}
