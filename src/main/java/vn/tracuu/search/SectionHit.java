package vn.tracuu.search;

/**
 * A section of a long article that matches the query.
 *
 * @param article the article it belongs to, of which nothing but the key need be known
 * @param section the section itself
 */
public record SectionHit<C extends Candidate>(C article, C section) {}
