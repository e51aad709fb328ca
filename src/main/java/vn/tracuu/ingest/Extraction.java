package vn.tracuu.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
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

  Extraction(Article article, List<Removed> removed) {
    this(article, removed, List.of());
  }
}
