package vn.tracuu.ingest.html;

/**
 * Where the article stands among the page's lines.
 *
 * @param title the line of the title; -1 if it is not on the page
 * @param first the first line of the text
 * @param last the last one
 */
record Spot(int title, int first, int last) {}
