package vn.tracuu.relation;

/**
 * A member of a list of documents, as a verb governs it or a {@code Căn cứ} names it.
 *
 * @param mention the document
 * @param first the index of the first token that may belong to its pinpoints
 * @param token the index of its own token
 */
record Item(Mention mention, int first, int token) {}
