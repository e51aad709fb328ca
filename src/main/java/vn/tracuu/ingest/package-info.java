/**
 * A corpus and its pages to articles: finds the files, decodes them, strips the chrome, and says of
 * each page what became of it.
 *
 * <p>The way of a page: {@link vn.tracuu.ingest.Corpus} lists the files, {@code FileReader} (with
 * {@code Warc} and {@code JsonLines} for files of many pages) takes bounded bytes from them, {@code
 * PageSink} extracts and hands over in order; several files may be read at once. {@code
 * HtmlExtractor} asks {@link vn.tracuu.ingest.html.HtmlReader}, {@code CapturedTextExtractor} reads
 * text that a person copied, {@code LegacyArticle} converts what was written in fonts of old
 * encodings. Before that, {@code Sites} looks at some pages of each site for what they all repeat.
 * The result is an {@link vn.tracuu.ingest.Ingested}: an article, or a refusal with its reason. A
 * bad page never ends a run.
 *
 * <p>The only home of jsoup and of the WARC library. Nothing here knows an index.
 */
@NullMarked
package vn.tracuu.ingest;

import org.jspecify.annotations.NullMarked;
