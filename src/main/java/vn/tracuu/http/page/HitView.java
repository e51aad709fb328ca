package vn.tracuu.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.Explanation;
import vn.tracuu.engine.Hit;
import vn.tracuu.engine.Passage;
import vn.tracuu.words.Sentences;
import vn.tracuu.words.Texts;

/**
 * A hit as a list shows it. What ends in {@code Html} is HTML already; all else is plain text.
 *
 * @param type kind of document, null of an article
 * @param place {@code Điều 1, Luật Đất đai}, or null
 * @param cites numbers that it cites, without its own
 * @param scored what the figures are the score of, null without them
 */
record HitView(
    String link,
    String titleHtml,
    String snippetHtml,
    @Nullable Link number,
    @Nullable String type,
    @Nullable String place,
    @Nullable String site,
    @Nullable String author,
    @Nullable Dates published,
    List<PassageView> passages,
    List<Link> cites,
    List<String> reasons,
    @Nullable String scored,
    List<Explanation.Part> figures) {
  /** A part of a long article. */
  record PassageView(String link, String place, String snippetHtml) {}

  /**
   * A hit of a list.
   *
   * @param typed what was searched for, so that the article shows it marked; empty if nothing was
   */
  static HitView of(Hit hit, String typed, Visit visit) {
    Address article = Address.article(hit.id()).with("q", typed);
    Origin origin = hit.origin();
    LegalDocument document = hit.document();
    String own = document.number();
    Explanation explanation = hit.explanation();
    return new HitView(
        visit.link(article),
        Html.marked(hit.title(), hit.titleMarks()),
        Html.marked(hit.snippet()),
        own == null ? null : Link.ownNumber(own, visit),
        document.type(),
        place(document),
        SiteName.of(origin.site()),
        origin.author(),
        Dates.of(origin.published(), visit.language()),
        hit.passages().stream().map(p -> passage(p, article, visit)).toList(),
        hit.cites().stream()
            .filter(number -> !number.equals(own))
            .map(number -> Link.number(number, visit))
            .toList(),
        hit.reasons().stream().map(r -> Sentences.of(r, visit.language())).toList(),
        explanation == null ? null : scored(explanation, visit),
        explanation == null ? List.of() : explanation.parts());
  }

  private static PassageView passage(Passage passage, Address article, Visit visit) {
    return new PassageView(
        visit.link(article.at(passage.anchor())), passage.place(), Html.marked(passage.snippet()));
  }

  private static String scored(Explanation explanation, Visit visit) {
    return Texts.say(visit.language(), "scored." + SearchAddress.nameOf(explanation.of()));
  }

  private static @Nullable String place(LegalDocument document) {
    if (document.place() == null || document.partOf() == null) {
      return document.place() == null ? document.partOf() : document.place();
    }
    return document.place() + ", " + document.partOf();
  }
}
