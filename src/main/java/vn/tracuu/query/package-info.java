/**
 * What a reader typed, as a bounded tree: {@link vn.tracuu.query.QueryParser} makes a {@link
 * vn.tracuu.query.Query} with its {@link vn.tracuu.query.Clause} tree, and {@link
 * vn.tracuu.query.Note}s on what was not read as it may have been meant.
 *
 * <p>Reading never fails on what a person types: a stray quote is text. Only an empty or over-long
 * query is refused. Nothing here knows an index, a field's weight or a score; the engines turn the
 * tree into their own queries. No wildcards, no regular expressions, no fuzzy words. The language:
 * {@code src/docs/query-language.md}.
 */
@NullMarked
package vn.tracuu.query;

import org.jspecify.annotations.NullMarked;
