package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.html.SiteSurvey;

/**
 * The first pass over a corpus: some pages of every site, spread evenly over its pages in the order
 * of their ids, so that the result does not depend on threads. One site at a time is in memory.
 */
final class SiteSurveys {
  private static final int MIN_PAGES = 3;

  private SiteSurveys() {}

  /** What recurs on the saved pages of each site (top folder) that has enough of them. */
  static Map<String, SiteChrome> of(List<CorpusFiles.Found> files, HtmlExtractor html) {
    Map<String, List<Path>> sites = new TreeMap<>();
    for (CorpusFiles.Found file : files) {
      boolean page = FileKind.of(file.file()).filter(kind -> kind == FileKind.HTML).isPresent();
      if (page && file.refused() == null) {
        sites.computeIfAbsent(CorpusFiles.site(file.id()), s -> new ArrayList<>()).add(file.file());
      }
    }
    Map<String, SiteChrome> chromes = new HashMap<>();
    sites.forEach((site, pages) -> {
      if (pages.size() >= MIN_PAGES) {
        SiteChrome chrome = survey(pages, html);
        if (chrome.size() > 0) {
          chromes.put(site, chrome);
        }
      }
    });
    return chromes;
  }

  static SiteChrome survey(List<Path> pages, HtmlExtractor html) {
    SiteSurvey survey = html.survey();
    int looked = Math.min(pages.size(), Limits.MAX_SURVEYED);
    for (int i = 0; i < looked; i++) {
      text(pages.get((int) ((long) i * pages.size() / looked))).ifPresent(survey::add);
    }
    return survey.chrome();
  }

  /** Empty for a bad page: the second pass meets it again, and lists it. */
  private static Optional<String> text(Path page) {
    try (InputStream in = FileReader.open(page)) {
      return Optional.of(PageBytes.read(in).decode());
    } catch (IOException | RefusedException e) {
      return Optional.empty();
    }
  }
}
