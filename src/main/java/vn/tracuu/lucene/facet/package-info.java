/** Counts facet values in memory, a column of ordinals for each facet and segment. */
@NullMarked
package vn.tracuu.lucene.facet;

import org.jspecify.annotations.NullMarked;
