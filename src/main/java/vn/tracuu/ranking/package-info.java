/**
 * What ranks, whichever engine keeps the index: which articles are looked at ({@code Candidates},
 * as a tree of {@code Condition}s that an engine renders in its own words), what each of them says
 * for itself ({@code Evidence}, read from its word sequence; {@code NumberEvidence}), and what is
 * shown of the best ({@code HitMaker}).
 *
 * <p>{@code Evidence} is the one place for figures that rank. Nothing here reads an index: figures
 * of the collection come through {@code Statistics} and {@code NumberEntries}.
 */
@NullMarked
package vn.tracuu.ranking;

import org.jspecify.annotations.NullMarked;
