/**
 * Lucene's analysis chain over {@code vn.tracuu.text}: a tokenizer and thin filters.
 *
 * <p>The rules stand in {@code text}; a class here only moves them through Lucene's attributes.
 * Uses nothing of Lucene but its analysis API as of 10.4, so that the same classes run inside an
 * OpenSearch node.
 */
@NullMarked
package vn.tracuu.lucene.analysis;

import org.jspecify.annotations.NullMarked;
