package vn.tracuu.http;

import java.util.Optional;
import java.util.function.BiConsumer;
import vn.tracuu.article.Article;

/** Makes an article of what a client sent. */
@FunctionalInterface
public interface ArticleReader {
  /**
   * Reads an article.
   *
   * @param id its id, from the address
   * @param body what was sent
   * @param problem told everything that is wrong: which part of it, and a sentence
   * @return empty if anything is wrong
   */
  Optional<Article> read(String id, byte[] body, BiConsumer<String, String> problem);
}
