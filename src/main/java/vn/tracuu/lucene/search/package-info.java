/**
 * Answers queries over one generation of a Lucene index: renders what {@code vn.tracuu.ranking}
 * looks for as Lucene's queries, and reads for it what the index knows of the candidates.
 *
 * <p>Nothing here writes an index or weighs anything.
 */
@NullMarked
package vn.tracuu.lucene.search;

import org.jspecify.annotations.NullMarked;
