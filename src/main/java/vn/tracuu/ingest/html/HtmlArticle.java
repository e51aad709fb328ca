package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Removed;

/**
 * What was found on a page. Nothing is checked here: the title may be "", the blocks may be none.
 *
 * @param title one line
 * @param lead the summary above the text, null if there is none
 * @param blocks the text in reading order
 * @param addresses the page's own address as it says, the surest first, unchecked
 * @param base what relative addresses on the page refer to, unchecked; null if it does not say
 * @param site the site's name
 * @param section where on its site the article stands
 * @param document what its card says of the document that it is
 * @param files the files that it offers, in the order of the page
 * @param removed what was dropped, in reading order
 * @param noArticle why it is none though text was found, for people; null if it is one
 */
public record HtmlArticle(
    String title,
    @Nullable String lead,
    List<Block> blocks,
    List<String> addresses,
    @Nullable String base,
    @Nullable String site,
    @Nullable String author,
    @Nullable String source,
    @Nullable Published published,
    @Nullable String section,
    LegalDocument document,
    List<FileLink> files,
    List<Removed> removed,
    @Nullable String noArticle) {}
