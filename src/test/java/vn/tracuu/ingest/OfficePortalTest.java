package vn.tracuu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tracuu.article.Article;

/** What single pages of {@link OfficePortal} give. */
class OfficePortalTest {
  @TempDir private Path folder;

  @Test
  void findsNoticesAndCardsUnderTheirTitlesAndNothingElse() throws IOException {
    Map<String, String> titles = new HashMap<>();
    OfficePortal.write(folder, titles);
    List<Article> articles = new ArrayList<>();
    Corpus.open(folder)
        .forEach(page -> {
          if (page instanceof Ingested.Accepted accepted) {
            articles.add(accepted.article());
          }
        });

    List<String> wrong = new ArrayList<>();
    Map<String, Set<String>> textsWithTitles = new HashMap<>();
    for (Article article : articles) {
      String title = titles.get(article.id());
      if (!article.title().equals(title)) {
        wrong.add(article.id() + ": " + article.title());
      }
      textsWithTitles.computeIfAbsent(article.text(), t -> new HashSet<>()).add(article.title());
    }
    assertTrue(wrong.size() * 50 <= articles.size(), wrong::toString);
    assertEquals(titles.size(), articles.size());
    assertTrue(textsWithTitles.values().stream().allMatch(of -> of.size() == 1));
    assertEquals(OfficePortal.DIFFERENT, textsWithTitles.size());
  }
}
