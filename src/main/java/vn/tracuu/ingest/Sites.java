package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.html.SiteSurvey;

/**
 * The sites of a corpus (its top folders), and what recurs on the saved pages of each. A site is
 * surveyed when its first page is read: some of its pages, spread evenly over all of them in the
 * order of their ids, so that the result does not depend on threads.
 *
 * <p>Safe for all threads.
 */
final class Sites {
  private static final int MIN_PAGES = 3;

  private final HtmlExtractor html;
  private final Map<String, List<Path>> pages = new TreeMap<>();
  private final Map<String, SiteChrome> chromes = new ConcurrentHashMap<>();

  /**
   * @param files all files of the corpus, in the order of their paths
   */
  Sites(List<CorpusFile> files, HtmlExtractor html) {
    this.html = html;
    for (CorpusFile file : files) {
      if (isPage(file.location())) {
        pages.computeIfAbsent(of(file.path()), s -> new ArrayList<>()).add(file.location());
      }
    }
  }

  /** The site of a page: the top folder; "" for a page that lies in none. */
  static String of(String path) {
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  static boolean isPage(Path file) {
    return FileKind.of(file)
        .filter(kind -> kind == FileKind.HTML || kind == FileKind.MHTML)
        .isPresent();
  }

  /** What recurs on the saved pages of a site; nothing for a site that has too few to tell. */
  SiteChrome chrome(String site) {
    List<Path> saved = pages.getOrDefault(site, List.of());
    return saved.size() < MIN_PAGES
        ? SiteChrome.NONE
        : chromes.computeIfAbsent(site, s -> survey(saved, html));
  }

  static SiteChrome survey(List<Path> pages, HtmlExtractor html) {
    SiteSurvey survey = html.survey();
    int looked = Math.min(pages.size(), Limits.MAX_SURVEYED);
    for (int i = 0; i < looked; i++) {
      text(pages.get((int) ((long) i * pages.size() / looked))).ifPresent(survey::add);
    }
    return survey.chrome();
  }

  /** Empty for a bad page: it is met again when it is read, and listed. */
  private static Optional<String> text(Path page) {
    try (InputStream in = FileReader.open(page, n -> {})) {
      return Optional.of(SavedPage.read(page, in).bytes().decode());
    } catch (IOException | RefusedException e) {
      return Optional.empty();
    }
  }
}
