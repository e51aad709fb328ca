package vn.tracuu.http.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Origin;
import vn.tracuu.engine.NumberReport;

/**
 * The page of an article.
 *
 * @param parts of an article that is too long for one page
 * @param number its own, a link to that number's page; or null
 * @param source its own address, http or https; or null
 * @param taken where its site took it from, or null
 * @param section where on its site it stands, or null
 * @param attachments files that it offers
 * @param citedBy articles that cite its number, a few of them
 * @param citing how many there are
 * @param similar articles about the same
 * @param back to the results that the reader came from, or null
 */
record ArticleView(
    String title,
    ArticleBody body,
    PagingView parts,
    @Nullable Link number,
    @Nullable String type,
    @Nullable String issuer,
    @Nullable String partOf,
    @Nullable String place,
    @Nullable String site,
    @Nullable String author,
    @Nullable String taken,
    @Nullable String section,
    @Nullable Dates published,
    @Nullable String source,
    List<Link> attachments,
    List<NumberPage.CitingView> citedBy,
    long citing,
    List<HitView> similar,
    String plainReference,
    List<Link> references,
    List<CitedArticle.Meta> meta,
    String linkedDataHtml,
    @Nullable String back,
    String canonical) {
  /** Articles shorter than this need no table of contents. */
  private static final int MIN_CONTENTS = 4;

  /** What is shown besides the article. */
  record Beside(@Nullable NumberReport report, List<HitView> similar) {}

  static ArticleView of(
      Article article,
      String typed,
      ArticleBody body,
      PagingView parts,
      Beside beside,
      Visit visit) {
    Origin origin = article.origin();
    LegalDocument document = article.document();
    Address here = Address.article(article.id());
    CitedArticle reference = CitedArticle.of(article, visit.absolute(here));
    NumberReport report = beside.report();
    String number = document.number();
    return new ArticleView(
        article.title(),
        body,
        parts,
        number == null ? null : Link.ownNumber(report == null ? number : report.number(), visit),
        document.type(),
        document.issuer(),
        document.partOf(),
        document.place(),
        SiteName.of(origin.site()),
        origin.author(),
        origin.source(),
        origin.section(),
        Dates.of(origin.published(), visit.language()),
        reference.source(),
        article.attachments().stream().map(file -> new Link(file.name(), file.url())).toList(),
        report == null
            ? List.of()
            : NumberPage.citations(report.citations(), report.number(), visit),
        report == null ? 0 : report.citing(),
        beside.similar(),
        reference.plain(),
        references(article.id()),
        reference.meta(),
        LinkedData.script(reference.linkedData()),
        typed.isEmpty() ? null : visit.link(SearchAddress.of(typed).first()),
        visit.absolute(here));
  }

  /** Whether a table of contents helps. */
  public boolean hasContents() {
    return body.contents().size() >= MIN_CONTENTS;
  }

  private static List<Link> references(String id) {
    Address cite = Address.reference(id);
    return List.of(
        new Link("RIS", cite.with("format", "ris").toString()),
        new Link("BibTeX", cite.with("format", "bibtex").toString()),
        new Link("CSL-JSON", cite.with("format", "csl").toString()));
  }
}
