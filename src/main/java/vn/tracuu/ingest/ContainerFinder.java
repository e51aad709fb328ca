package vn.tracuu.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds an article's body: a container known by its name, else the element
 * whose own paragraphs carry most text that is not links.
 */
final class ContainerFinder {
  /** Bodies of the CMSs that Vietnamese policy sites use, surest first. */
  private static final String[] KNOWN = {
    "#news-bodyhtml", "#news_detail .bodytext", ".bodytext", ".UI_Tinbai_chitiet_noidung",
        "#divArticleDescription2",
    ".detail-content.afcbc-body", "article.fck_detail", ".singular-content", "#tab1 .content1",
        "[itemprop=articleBody]"
  };

  /** Part of a paragraph's weight that goes to its grandparent (Readability's own figure). */
  private static final double GRANDPARENT_SHARE = 0.5;

  private ContainerFinder() {}

  static Element find(Document page) {
    for (String known : KNOWN) {
      Element found = page.selectFirst(known);
      if (found != null && !found.text().isBlank()) {
        return found;
      }
    }
    return bestByText(page);
  }

  private static Element bestByText(Document page) {
    Map<Element, Double> scores = new HashMap<>();
    page.traverse((node, depth) -> {
      if (node instanceof TextNode text && !text.isBlank() && text.parent() != null) {
        credit(text.parent(), text.text().strip(), scores);
      }
    });
    Element best = page.body();
    double bestScore = 0;
    for (Element e :
        page.body().getAllElements()) { // in document order, so that equal scores have one winner
      double score = scores.getOrDefault(e, 0.0);
      if (score > bestScore) {
        best = e;
        bestScore = score;
      }
    }
    return best;
  }

  /**
   * A text counts by its length and its commas and stops, for the blocks around it; text of a link
   * counts against them.
   */
  private static void credit(Element holder, String text, Map<Element, Double> scores) {
    boolean link = holder.closest("a") != null;
    double weight =
        link
            ? -text.length()
            : text.length() + 20.0 * text.chars().filter(c -> c == ',' || c == '.').count();
    Element block = holder;
    while (!block.isBlock() && block.parent() != null) {
      block = block.parent();
    }
    Element container = block.parent() == null ? block : block.parent();
    scores.merge(container, weight, Double::sum);
    if (container.parent() != null) {
      scores.merge(container.parent(), weight * GRANDPARENT_SHARE, Double::sum);
    }
  }
}
