package vn.tracuu.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;

/**
 * A saved web page to an article, stage by stage: parse, {@link Cleaner clean}, {@link
 * ContainerFinder find} the body, read the {@link PageFields fields} around it, cut it into {@link
 * BlockReader blocks}.
 */
final class HtmlExtractor {
  private HtmlExtractor() {}

  /**
   * Extracts the article.
   *
   * @param id the article's id
   * @param html the page as text
   * @throws RefusedException if the page holds no title or no text
   */
  static Extraction extract(String id, String html) throws RefusedException {
    Document page = Jsoup.parse(html);
    List<Extraction.Removed> removed = new ArrayList<>();
    PageFields fields = PageFields.read(page);
    Cleaner.clean(page, removed);
    Element body = ContainerFinder.find(page);
    String title = fields.title();
    String lead = fields.lead(page, body);
    List<Block> blocks = withoutRepeats(BlockReader.read(body), title, lead);
    if (title.isEmpty()) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no title found");
    }
    if (blocks.isEmpty() && lead == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no article text found");
    }
    Origin origin =
        new Origin(
            fields.url(),
            fields.site(),
            fields.author(page, body),
            fields.source(page),
            fields.published(page));
    return new Extraction(
        new Article(id, title, lead, blocks, origin, LegalDocument.NONE), removed);
  }

  /** Drops the title and the lead where the body says them again at its head. */
  private static List<Block> withoutRepeats(
      List<Block> blocks, String title, @Nullable String lead) {
    int from = 0;
    while (from < blocks.size()
        && (blocks.get(from).text().equals(title) || blocks.get(from).text().equals(lead))) {
      from++;
    }
    return blocks.subList(from, blocks.size());
  }
}
