/**
 * A saved web page to an article, stage by stage: {@link vn.tracuu.ingest.html.HtmlReader} names
 * them.
 *
 * <p>One walk over the elements makes an {@code Outline}: lines of text in a tree of boxes. All
 * later stages work on it, and none takes a line away: a line is dropped with its reason, which
 * {@code inspect --removed} shows. What is known of systems is data ({@code profiles.conf}); what
 * is not goes to {@code LineScorer}, a weighted sum of {@code Feature}s that knows no language.
 *
 * <p>A page that was captured as text or markdown ({@link vn.tracuu.ingest.html.CaptureReader}) is
 * made the same outline and goes the same way, with a scorer of its own for lines without tags.
 *
 * <p>Not here: rules that know an address, files, charsets, refusals.
 */
@NullMarked
package vn.tracuu.ingest.html;

import org.jspecify.annotations.NullMarked;
