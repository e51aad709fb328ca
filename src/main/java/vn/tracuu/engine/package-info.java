/**
 * The port: what the service asks of a search engine, and what it gets back, in words of the field
 * and of no library.
 *
 * <p>The web layer, the commands and the measurements talk to {@link
 * vn.tracuu.engine.SearchEngine}, {@link vn.tracuu.engine.Indexer} and {@link
 * vn.tracuu.engine.Publishing} only. {@code vn.tracuu.lucene} stands behind them today; a
 * distributed engine can stand beside it. No type of an engine's library crosses this package.
 */
@NullMarked
package vn.tracuu.engine;

import org.jspecify.annotations.NullMarked;
