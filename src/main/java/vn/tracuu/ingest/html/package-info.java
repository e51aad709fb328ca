/** A saved web page to an article. */
@NullMarked
package vn.tracuu.ingest.html;

import org.jspecify.annotations.NullMarked;
