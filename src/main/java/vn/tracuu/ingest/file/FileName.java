package vn.tracuu.ingest.file;

import java.util.List;
import java.util.Optional;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.number.Citation;
import vn.tracuu.number.CitationReader;

/**
 * What a file's name says. Names lie (a decree's file that holds a resolution), so the text goes
 * before; of a picture there is nothing else.
 *
 * @param stem the name without folders and endings
 */
record FileName(String stem) {
  private static final int MAX = 150;
  private static final List<String> ENDINGS =
      List.of(
          ".pdf", ".doc", ".docx", ".docm", ".odt", ".rtf", ".xls", ".signed", ".dot", ".dotx",
          ".gz");

  static FileName of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int query = name.indexOf('?');
    String stem = query > 0 ? name.substring(0, query) : name;
    for (boolean cut = true; cut; ) {
      cut = false;
      for (String ending : ENDINGS) {
        if (stem.length() > ending.length()
            && stem.regionMatches(
                true, stem.length() - ending.length(), ending, 0, ending.length())) {
          stem = stem.substring(0, stem.length() - ending.length());
          cut = true;
        }
      }
    }
    return new FileName(stem);
  }

  /** Never blank. */
  String title() {
    String title = Lines.shortened(Lines.oneLine(stem.replace('_', ' ').replace("%20", " ")), MAX);
    return title.isBlank() ? "tệp không tên" : title;
  }

  /**
   * The number that all of the name is, {@code 288-qd-ttg}; a number among other words may be
   * another paper's.
   */
  Optional<String> number() {
    return CitationReader.whole(stem)
        .filter(Citation::complete)
        .map(citation -> citation.number().canonical());
  }
}
