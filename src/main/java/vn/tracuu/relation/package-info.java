/**
 * What a text says of other documents: which it rests on, details, amends, repeals, replaces; and
 * from which day it has effect.
 *
 * <p>{@link vn.tracuu.relation.RelationReader} reads one document, or one sentence of any text, and
 * gives {@link vn.tracuu.relation.Relation}s with the words that they rest on. {@link
 * vn.tracuu.relation.DocumentStatus} says what became of one document by a day, from the relations
 * of many. The rules and what is not read are in {@code src/docs/relations.md}.
 *
 * <p>It reads the structure that drafting rules prescribe (head, articles, clauses, points), never
 * guesses by nearness of a verb and a number, and knows no single document. Plans, proposals and
 * denials are kept apart from acts and never change a status. It uses no pattern matching; reading
 * is linear in the length of the text, which is bounded.
 */
@NullMarked
package vn.tracuu.relation;

import org.jspecify.annotations.NullMarked;
