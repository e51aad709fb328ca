package vn.tracuu.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;

/**
 * What stands around the body: title, lead, date, author, source, site, address. Metadata is read
 * before the page is cleaned.
 */
final class PageFields {
  private static final String TITLES =
      "h1[itemprop=headline], h1.title, #news_detail h1, h1.detail-title, h1.title-detail, h1.title-page, #divArticleDescription3 h1,"
          + " #idDivMainChiTietTinTittle, h1";
  private static final String LEADS =
      ".hometext, #hometext, .UI_Tinbai_chitiet_noidungngan, #divArticleDescription1, h2.detail-sapo, h2.singular-sapo, p.description,"
          + " .sapo_detail, .article__sapo, .sapo";
  private static final String DATES =
      ".panel-body span.h5, span.time, .UI_Tinbai_chitiet_startdate, .detail-time, span.date, .date, time, [class*=date], [class*=time]";
  private static final Pattern AUTHOR =
      Pattern.compile("^\\s*Tác giả(?: bài viết)?\\s*:\\s*(\\S.{0,80})$");
  private static final Pattern SOURCE =
      Pattern.compile("^\\s*Nguồn(?: tin)?\\s*:\\s*(\\S.{0,80})$");

  private final String title;
  private final @Nullable String url;
  private final @Nullable String site;
  private final @Nullable Published meta;

  private PageFields(
      String title, @Nullable String url, @Nullable String site, @Nullable Published meta) {
    this.title = title;
    this.url = url;
    this.site = site;
    this.meta = meta;
  }

  static PageFields read(Document page) {
    Element heading = page.selectFirst(TITLES);
    String title = heading == null ? "" : Lines.oneLine(heading.text());
    if (title.isEmpty()) {
      title = content(page, "meta[property=og:title]");
    }
    if (title.isEmpty()) {
      title = Lines.oneLine(page.title());
    }
    String published = content(page, "meta[property=article:published_time]");
    Element canonical = page.selectFirst("link[rel=canonical]");
    return new PageFields(
        title,
        WebAddress.orNull(
            canonical == null ? content(page, "meta[property=og:url]") : canonical.attr("href")),
        orNull(content(page, "meta[property=og:site_name]")),
        VietnameseDates.ofMetadata(published).orElse(null));
  }

  String title() {
    return title;
  }

  @Nullable String url() {
    return url;
  }

  @Nullable String site() {
    return site;
  }

  /** The lead, if it stands outside of the body. */
  @Nullable String lead(Document page, Element body) {
    for (Element e : page.select(LEADS)) {
      String text = Lines.oneLine(e.text());
      if (!text.isEmpty()
          && !e.equals(body)
          && !body.parents().contains(e)
          && !e.parents().contains(body)) {
        return text;
      }
    }
    return null;
  }

  /** The date that the page shows at its head; the metadata where it shows none. */
  @Nullable Published published(Document page) {
    for (Element e : page.select(DATES)) {
      var shown = VietnameseDates.find(e.text());
      if (shown.isPresent()) {
        return shown.get();
      }
    }
    return meta;
  }

  @Nullable String author(Document page, Element body) {
    String named = labelled(page, AUTHOR);
    if (named != null) {
      return named;
    }
    Element byline = page.selectFirst(".detail-author, .author, .tacgia, [rel=author]");
    return byline == null || byline.equals(body) ? null : orNull(Lines.oneLine(byline.text()));
  }

  @Nullable String source(Document page) {
    return labelled(page, SOURCE);
  }

  private static @Nullable String labelled(Document page, Pattern label) {
    for (Element e : page.select("p, div, span")) {
      if (e.childrenSize() <= 2) {
        Matcher m = label.matcher(Lines.oneLine(e.text()));
        if (m.matches()) {
          return m.group(1).strip();
        }
      }
    }
    return null;
  }

  private static String content(Document page, String selector) {
    Element e = page.selectFirst(selector);
    return e == null ? "" : Lines.oneLine(e.attr("content"));
  }

  private static @Nullable String orNull(String s) {
    return s.isEmpty() ? null : s;
  }
}
