/**
 * What is shown of a hit: snippets with marks, passages of long articles, and why it matches
 * ({@code HitBuilder}); and the entries of number reports.
 *
 * <p>Works on the original text of articles; nothing here scores.
 */
@NullMarked
package vn.tracuu.search.show;

import org.jspecify.annotations.NullMarked;
