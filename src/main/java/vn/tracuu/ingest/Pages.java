package vn.tracuu.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.file.FileFormat;
import vn.tracuu.ingest.file.FileLimits;
import vn.tracuu.ingest.html.SiteChrome;

/** Extracts single pages, for people who want to see what the ingester makes of them. */
public final class Pages {
  private static final int MIN_PAGES_OF_A_SITE = 3;

  private Pages() {}

  /** What became of one page, with what was removed from it. */
  public sealed interface Inspected {
    /** The page. */
    Path file();

    /** An article was found. */
    record Found(Path file, Extraction extraction) implements Inspected {}

    /** The page is refused. */
    record Refused(Path file, Ingested.Refused refusal) implements Inspected {}
  }

  /**
   * Extracts pages, in their order. Three pages or more of one folder are taken as a site: what
   * they all repeat is dropped, as in a batch. Anything that is not {@code .txt} or {@code .md} is
   * read as HTML. A folder stands for the pages in it and below. The profiles of the corpus that a
   * page lies in are tried first: those of the nearest folder upwards that holds a {@value
   * Corpus#PROFILES}.
   *
   * @param corpus the folder of the corpus, whose profiles count for all pages; null to look
   *     upwards from each
   * @throws IOException if profiles are none, or {@code corpus} is no folder
   */
  public static void inspect(List<Path> given, @Nullable Path corpus, Consumer<Inspected> sink)
      throws IOException {
    if (corpus != null && !Files.isDirectory(corpus)) {
      throw new IOException("no corpus at " + corpus + ": give the folder of saved pages");
    }
    List<Path> files = pagesOf(given, sink);
    OwnProfiles profiles = new OwnProfiles(corpus);
    Map<Path, SiteChrome> ofPages = surveyed(files, profiles, false);
    Map<Path, SiteChrome> ofTexts = surveyed(files, profiles, true);
    for (Path file : files) {
      HtmlExtractor html = profiles.extractor(folder(file));
      Map<Path, SiteChrome> chromes = isCapturedText(file) ? ofTexts : ofPages;
      SiteChrome chrome = chromes.getOrDefault(folder(file), SiteChrome.NONE);
      sink.accept(inspect(file, profiles.path(file), html, chrome));
    }
  }

  /** What recurs in each folder with enough saved pages, or with enough captured texts. */
  private static Map<Path, SiteChrome> surveyed(
      List<Path> files, OwnProfiles profiles, boolean texts) throws IOException {
    Map<Path, List<Path>> folders = new TreeMap<>();
    for (Path file : files) {
      boolean document = FileFormat.isNamed(String.valueOf(file.getFileName()));
      if (!document && isCapturedText(file) == texts) {
        folders.computeIfAbsent(folder(file), f -> new ArrayList<>()).add(file);
      }
    }
    Map<Path, SiteChrome> chromes = new TreeMap<>();
    for (Map.Entry<Path, List<Path>> pages : folders.entrySet()) {
      if (pages.getValue().size() >= MIN_PAGES_OF_A_SITE) {
        HtmlExtractor html = profiles.extractor(pages.getKey());
        chromes.put(pages.getKey(), Sites.survey(pages.getValue(), html));
      }
    }
    return chromes;
  }

  /** Folders are opened, and what cannot be read in them is told; files stay as they are. */
  private static List<Path> pagesOf(List<Path> given, Consumer<Inspected> sink) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : given) {
      if (Files.isDirectory(path)) {
        Listing listing = CorpusListing.below(path, Set.of());
        listing
            .refused()
            .forEach(r -> sink.accept(new Inspected.Refused(path.resolve(r.where()), r)));
        listing.files().stream()
            .map(f -> path.resolve(f.path()))
            .filter(Pages::isPage)
            .forEach(files::add);
      } else {
        files.add(path);
      }
    }
    return files;
  }

  /** False for files that hold articles by the thousand, which are no pages. */
  private static boolean isPage(Path file) {
    return FileKind.of(file)
        .filter(kind ->
            kind == FileKind.HTML
                || kind == FileKind.MHTML
                || kind == FileKind.DOCUMENT
                || kind == FileKind.CAPTURED_TEXT)
        .isPresent();
  }

  private static Inspected inspect(Path file, String path, HtmlExtractor html, SiteChrome chrome) {
    String id = file.toString();
    try (InputStream in = FileReader.open(file, n -> {});
        BufferedInputStream start = new BufferedInputStream(in)) {
      if (!isCapturedText(file) && Documents.STANDARD.isDocument(file, start)) {
        byte[] bytes = start.readNBytes(FileLimits.DEFAULT.maxBytes() + 1);
        return new Inspected.Found(file, Documents.STANDARD.extract(id, id, bytes, null));
      }
      SavedPage page = SavedPage.read(file, start);
      return new Inspected.Found(
          file,
          isCapturedText(file)
              ? CapturedTextExtractor.extract(id, page.bytes().decode(), chrome.texts())
              : html.extract(id, path, page, chrome));
    } catch (RefusedException e) {
      return new Inspected.Refused(file, e.at(id));
    } catch (IOException e) {
      return new Inspected.Refused(file, Unreadable.at(id, e));
    }
  }

  private static boolean isCapturedText(Path file) {
    return Sites.isText(file);
  }

  /** The folder of a file, absolute; of the root of a file system itself. */
  private static Path folder(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null ? absolute : parent;
  }
}
