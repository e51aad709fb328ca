/**
 * The embedded engine as a running service sees it: {@link vn.tracuu.lucene.LiveEngine} follows the
 * generations of an index from one to the next, and {@link vn.tracuu.lucene.LivePublishing} has
 * single articles taken into it. How a generation is written is in {@code index}, how one is
 * searched in {@code search}.
 */
@NullMarked
package vn.tracuu.lucene;

import org.jspecify.annotations.NullMarked;
