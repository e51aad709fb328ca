package vn.tracuu.ingest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.html.SiteSurvey;

/**
 * The sites whose pages stand in one file, an archive or one of lines, and what recurs on them: the
 * first pages of each site in the order of the file are looked at before it is read, however many
 * follow. Other files have no say, so that a file that did not change gives the same articles.
 *
 * <p>Bounded: so many {@linkplain Limits#MAX_SURVEYED_RECORDS records}, {@linkplain
 * Limits#MAX_SURVEYED_SITES sites} and {@linkplain Limits#MAX_SURVEYED pages} of each; of a page
 * only its lines are kept. One thread.
 */
final class SitesOfFile {
  private final HtmlExtractor html;
  private final Map<String, SiteSurvey> surveys = new HashMap<>();
  private final Map<String, SiteChrome> chromes = new HashMap<>();

  SitesOfFile(HtmlExtractor html) {
    this.html = html;
  }

  /** True if another page of the site is to be looked at. */
  boolean wants(String site) {
    SiteSurvey survey = surveys.get(site);
    return survey == null
        ? surveys.size() < Limits.MAX_SURVEYED_SITES
        : survey.pages() < Limits.MAX_SURVEYED;
  }

  /** Looks at a page. */
  void add(String site, String page) throws IOException, RefusedException {
    SiteSurvey survey = surveys.computeIfAbsent(site, s -> html.survey());
    Defects.guarded(() -> {
      survey.add(page);
      return page;
    });
  }

  /** Looks at a captured text. */
  void addText(String site, String text) {
    surveys.computeIfAbsent(site, s -> html.survey()).addText(text);
  }

  /** What recurs on the pages of a site. */
  SiteChrome chrome(String site) {
    return chromes.computeIfAbsent(
        site,
        s -> {
          SiteSurvey survey = surveys.remove(s);
          return survey == null ? SiteChrome.NONE : survey.chrome();
        });
  }
}
