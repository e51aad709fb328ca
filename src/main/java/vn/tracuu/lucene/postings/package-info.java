/**
 * The terms of one open generation: their figures, the queries over them ({@code LuceneQueries} is
 * where a {@code RetrievalQuery} becomes Lucene's), and what is kept of their postings, so that
 * short queries need not be run by Lucene ({@code TermBitSets}, {@code TopKDisjunction}).
 */
@NullMarked
package vn.tracuu.lucene.postings;

import org.jspecify.annotations.NullMarked;
