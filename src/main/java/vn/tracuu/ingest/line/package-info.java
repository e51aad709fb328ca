/** What one line of text says. */
@NullMarked
package vn.tracuu.ingest.line;

import org.jspecify.annotations.NullMarked;
