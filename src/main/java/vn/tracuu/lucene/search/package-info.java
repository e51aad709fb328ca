/**
 * Answers queries over one generation of a Lucene index: the query tree as Lucene queries, the
 * weights of its parts, and the snippets of the hits.
 *
 * <p>{@code Evidence} is the one place for figures that rank. Nothing here writes an index.
 */
@NullMarked
package vn.tracuu.lucene.search;

import org.jspecify.annotations.NullMarked;
