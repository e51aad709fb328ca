/**
 * What the first stage looks for: a typed query becomes a {@code CandidatePlan}, and that a tree of
 * {@code RetrievalQuery} nodes which each engine renders as its own queries. Document numbers are
 * looked up in the {@code NumberDictionary} of the index.
 *
 * <p>Nothing here reads an index: figures come through {@code IndexStatistics}.
 */
@NullMarked
package vn.tracuu.search.plan;

import org.jspecify.annotations.NullMarked;
