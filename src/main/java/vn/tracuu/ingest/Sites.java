package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /** Before the name of a site, which has no slash: its captured texts. */
  private static final String TEXTS = "/texts/";

  private final HtmlExtractor html;
  private final Map<String, List<Path>> pages = new TreeMap<>();
  private final Map<String, SiteChrome> chromes = new ConcurrentHashMap<>();

  /**
   * @param files all files of the corpus, in the order of their paths
   */
  Sites(List<CorpusFile> files, HtmlExtractor html) {
    this.html = html;
    for (CorpusFile file : files) {
      if (isPage(file.location()) || isText(file.location())) {
        pages.computeIfAbsent(surveyed(file.path()), s -> new ArrayList<>()).add(file.location());
      }
    }
  }

  /** The site of a page: the top folder; "" for a page that lies in none. */
  static String of(String path) {
    return path.substring(0, Math.max(0, path.indexOf('/')));
  }

  /** The pages that are surveyed together: those of a site, and apart from them its texts. */
  static String surveyed(String path) {
    return isText(Path.of(path)) ? TEXTS + of(path) : of(path);
  }

  static boolean isText(Path file) {
    return FileKind.of(file).filter(kind -> kind == FileKind.CAPTURED_TEXT).isPresent();
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
      look(pages.get((int) ((long) i * pages.size() / looked)), survey);
    }
    return survey.chrome();
  }

  /** A bad page is met again when it is read, and listed. */
  private static void look(Path page, SiteSurvey survey) {
    try (InputStream in = FileReader.open(page, n -> {})) {
      Defects.guarded(() -> {
        String text = SavedPage.read(page, in).bytes().decode();
        if (isText(page)) {
          survey.addText(text);
        } else {
          survey.add(text);
        }
        return page;
      });
    } catch (IOException | RefusedException e) {
      return;
    }
  }
}
