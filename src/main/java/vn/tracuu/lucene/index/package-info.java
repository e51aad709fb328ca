/**
 * How articles stand in a Lucene index, and how generations of that index stand in a folder: built
 * beside, checked, switched by one atomic rename.
 *
 * <p>The one home of field names ({@link vn.tracuu.schema.Fields}) and of the folder's layout
 * ({@link vn.tracuu.lucene.index.GenerationStore}). Nothing here ranks or reads queries.
 */
@NullMarked
package vn.tracuu.lucene.index;

import org.jspecify.annotations.NullMarked;
