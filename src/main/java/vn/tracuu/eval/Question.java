package vn.tracuu.eval;

/**
 * A question of a judged set.
 *
 * @param id its id in the judgements
 * @param text what is typed
 */
public record Question(String id, String text) {}
