/**
 * Web archives, record by record: what is wrong with one costs no other. Works on bytes alone and
 * knows nothing of pages.
 */
@NullMarked
package vn.tracuu.ingest.warc;

import org.jspecify.annotations.NullMarked;
