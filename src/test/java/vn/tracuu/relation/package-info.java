/** Tests of the relations between documents: invented documents, one for each wording and trap. */
@NullMarked
package vn.tracuu.relation;

import org.jspecify.annotations.NullMarked;
