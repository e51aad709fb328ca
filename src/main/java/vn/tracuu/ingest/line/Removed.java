package vn.tracuu.ingest.line;

/**
 * A block of a page that is no part of its article.
 *
 * @param text what it said
 * @param reason which rule dropped it
 */
public record Removed(String text, String reason) {}
