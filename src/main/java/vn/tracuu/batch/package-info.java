/**
 * A batch: brings an index up to date with a corpus. Compares the corpus with what the served
 * generation was built from, reads what changed over all cores, and reports what it did.
 *
 * <p>Not here: how pages are read ({@code vn.tracuu.ingest}), how an index is built ({@link
 * vn.tracuu.engine.IndexBuild} and what stands behind it), options and output of the command.
 */
@NullMarked
package vn.tracuu.batch;

import org.jspecify.annotations.NullMarked;
