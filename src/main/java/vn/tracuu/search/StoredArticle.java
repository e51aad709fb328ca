package vn.tracuu.search;

import java.util.List;
import vn.tracuu.article.Article;

/**
 * An article as the index stores it.
 *
 * @param cited the canonical numbers that it cites, in alphabetical order
 */
public record StoredArticle(Article article, List<String> cited) {
  public StoredArticle {
    cited = List.copyOf(cited);
  }
}
