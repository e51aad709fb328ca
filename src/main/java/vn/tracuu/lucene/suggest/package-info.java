/**
 * What suggestions and corrections ({@code suggest}) ask of one generation of a Lucene index: its
 * titles, its document numbers, and what its articles hold. Decides nothing itself.
 */
@NullMarked
package vn.tracuu.lucene.suggest;

import org.jspecify.annotations.NullMarked;
