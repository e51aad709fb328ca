/** Reads what the index has of single documents: ids, forward records, numbers, frequencies. */
@NullMarked
package vn.tracuu.lucene.stored;

import org.jspecify.annotations.NullMarked;
