package vn.tracuu.ingest;

import java.util.List;
import java.util.function.Predicate;

/**
 * What browsers put beside a page that they save "complete": the frames and pictures of {@code
 * NAME.html} lie in a folder {@code NAME_files}, and are no pages.
 */
final class SavedParts {
  private static final List<String> FOLDERS = List.of("_files", ".files", "-filer", "_arquivos");
  private static final List<String> PAGES =
      List.of(".html", ".htm", ".xhtml", ".mht", ".mhtml", "");

  private SavedParts() {}

  /**
   * True if a file is a part of a page.
   *
   * @param path with slashes
   * @param exists whether a page stands at a path
   */
  static boolean isPart(String path, Predicate<String> exists) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (isFolderOfParts(path.substring(0, slash), exists)) {
        return true;
      }
    }
    return false;
  }

  /** True for the folder of the parts of a page that stands beside it. */
  static boolean isFolderOfParts(String folder, Predicate<String> exists) {
    for (String ending : FOLDERS) {
      if (folder.endsWith(ending)) {
        String page = folder.substring(0, folder.length() - ending.length());
        return PAGES.stream().anyMatch(known -> exists.test(page + known));
      }
    }
    return false;
  }
}
