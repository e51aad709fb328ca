package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.file.FileFormat;

/**
 * The saved pages in a packed folder ({@code .zip}, {@code .tar}, {@code .tar.gz}), in its order.
 * Archives within are not opened. Two passes: the first one looks at the pages of each site and
 * remembers which pages there are, so that their parts are told from pages.
 */
final class PackedPages {
  /** Entries of one file that are read. */
  private static final int MAX_ENTRIES = 200_000;

  private static final String NO_PAGE = "packed files that are no pages";

  private final String file;
  private final HtmlExtractor html;
  private final Documents documents;
  private final Set<String> pages = new HashSet<>();

  PackedPages(String file, HtmlExtractor html, Documents documents) {
    this.file = file;
    this.documents = documents;
    this.html = html;
  }

  /** One file in the packed folder, to be read once and then no more. */
  interface Entry {
    String name();

    InputStream content();
  }

  /** The files in a packed folder, one after another. */
  interface Entries {
    /** Null behind the last one. */
    @Nullable Entry next() throws IOException;
  }

  /** Looks at the first pages of each site. */
  void survey(Entries entries, SitesOfFile sites) throws IOException {
    int n = 0;
    for (Entry e = entries.next(); e != null && n < MAX_ENTRIES; e = entries.next(), n++) {
      if (SavedParts.isPart(e.name(), name -> true) || !mayBePage(e.name())) {
        continue;
      }
      pages.add(e.name());
      String site = Sites.of(e.name());
      if (!FileFormat.isNamed(e.name()) && sites.wants(site)) {
        look(e, site, sites);
      }
    }
  }

  private static void look(Entry entry, String site, SitesOfFile sites) throws IOException {
    try {
      SavedPage page = saved(entry, entry.content());
      if (isPage(entry, page)) {
        sites.add(site, page.bytes().decode());
      }
    } catch (RefusedException | ZipException e) {
      return; // met again when it is read, and listed
    }
  }

  private static SavedPage saved(Entry entry, InputStream content)
      throws IOException, RefusedException {
    return Defects.guarded(() -> SavedPage.read(Path.of(bare(entry.name())), content));
  }

  /**
   * Reads the pages and hands over the work on each.
   *
   * @param passed told what is passed over, one file at a time
   */
  void read(Entries entries, PageSink sink, Consumer<String> passed) throws IOException {
    int n = 0;
    for (Entry e = entries.next(); e != null; e = entries.next(), n++) {
      if (n >= MAX_ENTRIES) {
        passed.accept("packed files beyond the first %,d".formatted(MAX_ENTRIES));
      } else if (SavedParts.isPart(e.name(), pages::contains)) {
        passed.accept("packed parts of saved pages");
      } else if (mayBePage(e.name())) {
        add(e, sink, passed);
      } else {
        passed.accept(NO_PAGE);
      }
    }
  }

  private void add(Entry entry, PageSink sink, Consumer<String> passed) throws IOException {
    String id = file + "/" + entry.name();
    try {
      BufferedInputStream content = new BufferedInputStream(entry.content());
      if (documents.isDocument(Path.of(bare(entry.name())), content)) {
        sink.add(documents.work(id, entry.name(), content, null));
        return;
      }
      SavedPage page = saved(entry, content);
      if (!isPage(entry, page)) {
        passed.accept(NO_PAGE);
        return;
      }
      sink.add(
          new Work(
              id,
              Sites.of(entry.name()),
              chrome -> html.extract(id, page, chrome, Sites.of(entry.name()))));
    } catch (RefusedException e) {
      sink.add(e.at(id));
    } catch (ZipException e) {
      sink.add(Unreadable.at(id, e));
    }
  }

  private static boolean mayBePage(String name) {
    return FileKind.of(Path.of(bare(name)))
        .filter(
            kind -> kind == FileKind.HTML || kind == FileKind.MHTML || kind == FileKind.DOCUMENT)
        .isPresent();
  }

  private static boolean isPage(Entry entry, SavedPage page) throws IOException {
    return FileKind.isCertain(Path.of(bare(entry.name())))
        || FileKind.looksLikePage(new ByteArrayInputStream(page.bytes().head()));
  }

  /** The last part of a name, without what no file's name may have. */
  private static String bare(String name) {
    String bare = name.substring(name.lastIndexOf('/') + 1).replace("\0", "");
    return bare.isEmpty() ? "_" : bare;
  }
}
