/**
 * What a reader may mean: suggestions while typing, and corrections of what finds nothing.
 *
 * <p>Everything offered is held by the collection; an engine tells what it holds ({@link
 * vn.tracuu.suggest.Holdings}, {@link vn.tracuu.suggest.Titles}) and brings its {@code phrase}s.
 * Nothing here ranks hits or knows an index. The rules and figures: {@code
 * src/docs/suggestions.md}.
 */
@NullMarked
package vn.tracuu.suggest;

import org.jspecify.annotations.NullMarked;
