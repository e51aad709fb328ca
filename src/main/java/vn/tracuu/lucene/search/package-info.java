/**
 * The embedded engine over one generation of a Lucene index: what {@code vn.tracuu.search} asks of
 * an engine, in Lucene's terms. {@code LuceneRetrieval} is the port, {@code FirstStage} finds the
 * candidates.
 *
 * <p>Nothing here writes an index or ranks.
 */
@NullMarked
package vn.tracuu.lucene.search;

import org.jspecify.annotations.NullMarked;
