/**
 * A corpus and its pages to articles: finds the files, decodes them, strips the chrome, and says of
 * each page what became of it.
 *
 * <p>The way of a page: {@link vn.tracuu.ingest.Corpus} (files, archives, lines) to {@code
 * PageBytes} (bounded, decoded) to one of the extractors ({@code HtmlExtractor}, {@code
 * CapturedTextExtractor}, {@code JsonLines}) to {@link vn.tracuu.ingest.Ingested}: an article, or a
 * refusal with its reason. A bad page never ends a run.
 *
 * <p>The only home of jsoup. Nothing here knows an index.
 */
@NullMarked
package vn.tracuu.ingest;

import org.jspecify.annotations.NullMarked;
