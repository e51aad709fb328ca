/**
 * What one line of text says, wherever it was read: its white space, dates, authors and sources,
 * and whether it is chrome by its wording.
 *
 * <p>Vietnamese, in NFC. Nothing here knows a page, and nothing decides: a finder asks several
 * lines and chooses.
 */
@NullMarked
package vn.tracuu.ingest.line;

import org.jspecify.annotations.NullMarked;
