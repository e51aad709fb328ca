package vn.tracuu.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.tracuu.ingest.html.Profiles;
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
   * read as HTML.
   */
  public static void inspect(List<Path> files, Consumer<Inspected> sink) {
    HtmlExtractor html = new HtmlExtractor(Profiles.shipped());
    Map<String, List<Path>> folders = new TreeMap<>();
    for (Path file : files) {
      if (!isCapturedText(file)) {
        folders.computeIfAbsent(folder(file), f -> new ArrayList<>()).add(file);
      }
    }
    Map<String, SiteChrome> chromes = new TreeMap<>();
    folders.forEach((folder, pages) -> {
      if (pages.size() >= MIN_PAGES_OF_A_SITE) {
        chromes.put(folder, Sites.survey(pages, html));
      }
    });
    for (Path file : files) {
      sink.accept(inspect(file, html, chromes.getOrDefault(folder(file), SiteChrome.NONE)));
    }
  }

  private static Inspected inspect(Path file, HtmlExtractor html, SiteChrome chrome) {
    String id = file.toString();
    try (InputStream in = FileReader.open(file, n -> {})) {
      String text = PageBytes.read(in).decode();
      return new Inspected.Found(
          file,
          isCapturedText(file)
              ? CapturedTextExtractor.extract(id, text)
              : html.extract(id, text, chrome));
    } catch (RefusedException e) {
      return new Inspected.Refused(file, e.at(id));
    } catch (IOException e) {
      return new Inspected.Refused(file, CorpusListing.unreadable(id, e));
    }
  }

  private static boolean isCapturedText(Path file) {
    return FileKind.of(file).filter(kind -> kind == FileKind.CAPTURED_TEXT).isPresent();
  }

  private static String folder(Path file) {
    return String.valueOf(file.toAbsolutePath().getParent());
  }
}
