package vn.tracuu.ingest;

import java.util.List;
import vn.tracuu.article.Article;

/**
 * What an extractor made of a page.
 *
 * @param article what was kept
 * @param removed what was dropped as chrome, in reading order, one entry a block
 */
public record Extraction(Article article, List<Removed> removed) {
  /**
   * A block of chrome.
   *
   * @param text what it said
   * @param reason which rule dropped it
   */
  public record Removed(String text, String reason) {}

  public Extraction {
    removed = List.copyOf(removed);
  }
}
