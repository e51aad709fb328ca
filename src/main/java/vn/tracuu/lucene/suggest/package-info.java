/**
 * What a reader may mean: suggestions while typing, corrections of what finds nothing, and articles
 * about the same.
 *
 * <p>Everything offered is held by the collection. Nothing here ranks hits, and nothing writes an
 * index; the frequent phrases are collected by {@code lucene.index} when a generation is built. The
 * rules and figures: {@code src/docs/suggestions.md}.
 */
@NullMarked
package vn.tracuu.lucene.suggest;

import org.jspecify.annotations.NullMarked;
