/**
 * What a reader typed, as a bounded tree: words, phrases, and what must not be there.
 *
 * <p>Reading never fails on what a person types: a stray quote is text. Only an empty or over-long
 * query is refused. Nothing here knows an index, a field's weight or a score; the engines turn the
 * tree into their own queries.
 */
@NullMarked
package vn.tracuu.query;

import org.jspecify.annotations.NullMarked;
