/**
 * Relevance measured over an engine: judged questions in, the field's figures and a TREC run out.
 *
 * <p>Nothing here knows which engine answers or how it ranks.
 */
@NullMarked
package vn.tracuu.eval;

import org.jspecify.annotations.NullMarked;
