/**
 * What an index is made of, whichever engine keeps it: the names of its fields and their versions,
 * and what of an article goes into them besides its text.
 *
 * <p>No index is read or written here, and nothing ranked.
 */
@NullMarked
package vn.tracuu.schema;

import org.jspecify.annotations.NullMarked;
