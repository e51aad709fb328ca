/**
 * The records that a page becomes: an {@link vn.tracuu.article.Article}, its blocks in reading
 * order, the files it offers, where it came from, and the document that it is or belongs to.
 *
 * <p>Plain immutable values, the common language of the ingester, the engines and the web layer.
 * Nothing here reads, parses or ranks; nothing here knows HTML or an index.
 */
@NullMarked
package vn.tracuu.article;

import org.jspecify.annotations.NullMarked;
