package vn.tracuu.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.file.Paper;
import vn.tracuu.ingest.line.Removed;

/**
 * What an extractor made of a page.
 *
 * @param article what was kept
 * @param removed what was dropped as chrome, in reading order, one entry a block
 * @param notes what a keeper of the corpus should know of the page, in words; usually empty
 * @param file what else is known of a PDF, DOC, DOCX, XLS, ODT or RTF file; null for pages
 */
public record Extraction(
    Article article, List<Removed> removed, List<String> notes, Paper.@Nullable Facts file) {
  public Extraction {
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
  }

  Extraction(Article article, List<Removed> removed, List<String> notes) {
    this(article, removed, notes, null);
  }

  /**
   * The same; a page that names no site is of its host, and where nobody knows that, of {@code
   * folder}.
   */
  Extraction ofSite(String folder) {
    Origin said = article.origin();
    String host = WebAddress.host(said.url());
    String site = host.isEmpty() ? folder : host;
    if (said.site() != null || site.isEmpty()) {
      return this;
    }
    Origin origin =
        new Origin(
            said.url(), site, said.author(), said.source(), said.published(), said.section());
    return new Extraction(
        new Article(
            article.id(),
            article.title(),
            article.lead(),
            article.blocks(),
            origin,
            article.document(),
            article.attachments()),
        removed,
        notes,
        file);
  }

  Extraction(Article article, List<Removed> removed) {
    this(article, removed, List.of());
  }
}
