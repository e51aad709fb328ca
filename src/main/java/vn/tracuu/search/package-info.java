/**
 * The search pipeline, written once for every engine: plan, retrieve, join the articles of matching
 * sections, rerank, cut the page, show it, and add findings, corrections and the cursor ({@code
 * SearchRun}); similar articles and number reports besides. An engine implements {@code Retrieval},
 * which hands out candidates and what the index stores of them.
 *
 * <p>Nothing here reads an index, and no score is made anywhere else but for the first stage's.
 */
@NullMarked
package vn.tracuu.search;

import org.jspecify.annotations.NullMarked;
