package vn.tracuu.engine;

import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/**
 * One article in a list of hits.
 *
 * @param id the article's id
 * @param title its title, plain text
 * @param score comparable within one answer only; never negative
 * @param snippet the part of its text that shows best why it is here
 * @param origin where it came from
 * @param document the legal document that it is or belongs to
 */
public record Hit(
    String id,
    String title,
    double score,
    Snippet snippet,
    Origin origin,
    LegalDocument document) {}
