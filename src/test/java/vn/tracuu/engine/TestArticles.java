package vn.tracuu.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.article.Published;

/** Short ways to write articles. */
public final class TestArticles {
  private TestArticles() {}

  public static Article article(String id, String title, String... paragraphs) {
    return of(id, title, null, null, null, paragraphs);
  }

  /** A document that bears a number. */
  public static Article bearing(String number, String id, String title, String... paragraphs) {
    return of(id, title, null, number, null, paragraphs);
  }

  /** An article of many words that say nothing, so that the others' words are no chance. */
  public static Article filler() {
    StringBuilder words = new StringBuilder();
    for (char onset : "bcdhlmnrstvx".toCharArray()) {
      for (String rime : List.of("a", "e", "o", "u", "an", "on", "un", "am", "om", "ap", "ot")) {
        words.append(onset).append(rime).append(". ");
      }
    }
    return article("filler", "Vần", words.toString());
  }

  public static Article dated(String day, String id, String title, String... paragraphs) {
    return of(id, title, null, null, LocalDate.parse(day), paragraphs);
  }

  public static Article of(
      String id,
      String title,
      @Nullable String lead,
      @Nullable String number,
      @Nullable LocalDate day,
      String... paragraphs) {
    Published published = day == null ? null : new Published(day, null);
    return new Article(
        id,
        title,
        lead,
        Arrays.stream(paragraphs).map(Block::paragraph).toList(),
        new Origin(null, null, null, null, published),
        new LegalDocument(number, null, null, null, null));
  }
}
