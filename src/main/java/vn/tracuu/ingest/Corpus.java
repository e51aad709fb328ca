package vn.tracuu.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.html.Profiles;

/**
 * Saved pages on disk: one file, or a folder of any depth. Which files are pages, {@link FileKind}
 * knows; other files are passed over. Links are not followed, unless the folder itself is one: a
 * corpus is what lies in its folder.
 *
 * <p>A folder may hold {@value #PROFILES} with profiles of its own sites, which are tried before
 * those that are shipped.
 */
public final class Corpus {
  static final String PROFILES = "profiles.conf";

  /** Raised whenever the same page gives another article. */
  private static final int EXTRACTION_VERSION = 8;

  private final Path root;
  private final boolean single;
  private final HtmlExtractor html;
  private final String ownProfiles;
  private final Set<Path> without;
  private final Documents documents;
  private @Nullable Sites sites;

  private Corpus(
      Path root,
      boolean single,
      HtmlExtractor html,
      String ownProfiles,
      Set<Path> without,
      Documents documents) {
    this.root = root;
    this.single = single;
    this.html = html;
    this.ownProfiles = ownProfiles;
    this.without = without;
    this.documents = documents;
  }

  /**
   * Opens a corpus.
   *
   * @throws IOException if there is nothing at {@code root}, or its profiles are none
   */
  public static Corpus open(Path root) throws IOException {
    if (!Files.exists(root)) {
      throw new IOException("no corpus at " + root + ": give a folder or file of saved pages");
    }
    boolean single = Files.isRegularFile(root);
    if (single && FileKind.told(root).isEmpty()) {
      throw new IOException(root + " is of no kind that is read here: " + FileKind.ENDINGS);
    }
    Path own = root.resolve(PROFILES);
    String text = !single && Files.isRegularFile(own) ? OwnProfiles.read(own) : "";
    HtmlExtractor html =
        text.isEmpty() ? new HtmlExtractor(Profiles.shipped()) : OwnProfiles.extractor(text, own);
    return new Corpus(root, single, html, text, Set.of(), Documents.STANDARD);
  }

  /** The same corpus, where a folder in it is no part of it: the index that is built from it. */
  public Corpus without(Path folder) {
    return new Corpus(root, single, html, ownProfiles, Set.of(folder), documents);
  }

  /**
   * The same corpus, where a PDF, DOC, DOCX, XLS, ODT or RTF file may have so many bytes.
   *
   * @throws IllegalArgumentException if that is not positive
   */
  public Corpus withLargestDocument(int bytes) {
    if (bytes <= 0) {
      throw new IllegalArgumentException("a document of at most " + bytes + " bytes");
    }
    Documents others = new Documents(documents.limits().withMaxBytes(bytes));
    return new Corpus(root, single, html, ownProfiles, without, others);
  }

  /**
   * Another value than before whenever the same files give other articles; an index remembers it,
   * and is built again from nothing when it changed.
   */
  public String fingerprint() {
    return EXTRACTION_VERSION
        + (ownProfiles.isEmpty()
            ? ""
            : ", own profiles " + Integer.toHexString(ownProfiles.hashCode()));
  }

  /** Where the corpus is, absolute. */
  public Path root() {
    return root.toAbsolutePath().normalize();
  }

  /** Reads every page, in the order of the paths, and hands over what became of each. */
  public void forEach(Consumer<Ingested> sink) throws IOException {
    for (CorpusFile file : files(sink)) {
      read(file, (number, line, length) -> false, sink, bytes -> {}, passed -> {});
    }
  }

  /**
   * All files that are pages or hold some, in the order of their paths.
   *
   * @param refused told what cannot even be listed
   */
  public List<CorpusFile> files(Consumer<? super Ingested.Refused> refused) throws IOException {
    Listing listing = list();
    listing.refused().forEach(refused);
    return listing.files();
  }

  /** What lies in it. */
  public Listing list() throws IOException {
    Listing listing = single ? CorpusListing.single(root) : CorpusListing.below(root, without);
    sites(listing.files());
    return listing;
  }

  /** The same as below, for those who do not ask for the kinds of documents. */
  public void read(
      CorpusFile file,
      Known known,
      Consumer<Ingested> sink,
      LongConsumer bytes,
      Consumer<String> passed) {
    read(file, known, sink, bytes, passed, kind -> {});
  }

  /**
   * Reads one file's pages and hands over what became of each, in the order of the file and in this
   * thread. Several threads may read several files at once, when the corpus has been {@linkplain
   * #files listed}.
   *
   * @param known asked before each line of a file of lines is read
   * @param bytes told now and then how many bytes were read since it was told before
   * @param passed told what is passed over within a file, one kind at a time
   * @param kinds told of which kind each PDF, DOC, DOCX, XLS, ODT or RTF file is that became an
   *     article
   */
  public void read(
      CorpusFile file,
      Known known,
      Consumer<Ingested> sink,
      LongConsumer bytes,
      Consumer<String> passed,
      Consumer<String> kinds) {
    Sites listed = sites(List.of());
    PageSink pages = new PageSink(listed::chrome, sink, note -> noted(note, passed), kinds);
    new FileReader(html, documents, pages, passed).read(file.location(), file.path(), known, bytes);
  }

  /** What a page or line says and cannot be used is counted by kind, as what is passed over. */
  private static void noted(String note, Consumer<String> passed) {
    if (note.startsWith(HtmlExtractor.NO_ADDRESS)) {
      passed.accept("addresses that cannot be used");
    } else if (note.startsWith(JsonArticle.NO_DATE)) {
      passed.accept("dates that cannot be read");
    }
  }

  /**
   * Which other files decide what a file's pages become: the saved pages of one site share what
   * recurs on them. Files of the same name here are read together or not at all; "" for a file that
   * stands alone.
   */
  public static String readTogether(String path) {
    Path file = Path.of(path);
    return Sites.isPage(file) || Sites.isText(file) ? "site " + Sites.surveyed(path) : "";
  }

  /**
   * Whose pages a file holds, by its place in the corpus: of the pages of a folder, or of a site in
   * an archive, that say the same, one is enough. Empty for a file of articles or texts, which
   * somebody has chosen, for documents, and for a page that lies in no folder.
   */
  public static Optional<String> pagesOf(String path) {
    FileKind kind = FileKind.of(Path.of(path)).orElse(FileKind.JSON_LINES);
    return switch (kind) {
      case HTML, MHTML ->
          Optional.of(Sites.of(path)).filter(site -> !site.isEmpty()).map(site -> site + "/");
      case WARC, ZIP, TAR -> Optional.of(path);
      case JSON_LINES, CAPTURED_TEXT, DOCUMENT -> Optional.empty();
    };
  }

  private synchronized Sites sites(List<CorpusFile> files) {
    if (sites == null || !files.isEmpty()) {
      sites = new Sites(files, html);
    }
    return sites;
  }
}
