package vn.tracuu.ingest;

import java.util.List;
import vn.tracuu.article.Article;
import vn.tracuu.ingest.line.Removed;

/**
 * What an extractor made of a page.
 *
 * @param article what was kept
 * @param removed what was dropped as chrome, in reading order, one entry a block
 */
public record Extraction(Article article, List<Removed> removed) {
  public Extraction {
    removed = List.copyOf(removed);
  }
}
