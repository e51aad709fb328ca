package vn.tracuu.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Article;
import vn.tracuu.article.Attachment;
import vn.tracuu.article.Origin;
import vn.tracuu.ingest.html.FileLink;
import vn.tracuu.ingest.html.HtmlArticle;
import vn.tracuu.ingest.html.HtmlReader;
import vn.tracuu.ingest.html.Profiles;
import vn.tracuu.ingest.html.SiteChrome;
import vn.tracuu.ingest.html.SiteSurvey;
import vn.tracuu.ingest.line.Lines;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * Makes an {@link Extraction} of what {@link HtmlReader} finds on a page, or refuses the page.
 * Immutable; threads may share it.
 */
final class HtmlExtractor {
  /** The longest name of an attachment, in UTF-16 units. */
  private static final int MAX_NAME = 200;

  /** How the note of a page begins whose address cannot be used. */
  static final String NO_ADDRESS = "its address cannot be used: ";

  private final HtmlReader reader;
  private final FolderAddresses folders;

  HtmlExtractor(Profiles profiles) {
    this(profiles, FolderAddresses.NONE);
  }

  /** An extractor for a corpus whose keeper knows where its folders are from. */
  HtmlExtractor(Profiles profiles, FolderAddresses folders) {
    this.reader = new HtmlReader(profiles);
    this.folders = folders;
  }

  /**
   * Extracts the article of a saved page.
   *
   * @param path of the page, below the corpus
   */
  Extraction extract(String id, String path, SavedPage page, SiteChrome chrome)
      throws RefusedException {
    String address = page.address() == null ? folders.of(path) : page.address();
    return extract(id, page.bytes().decode(), chrome, new Said(address, null));
  }

  /**
   * The same for a page of a corpus: where it names no site, its host is one, else its folder.
   *
   * @param folder the name of the top folder, "" for none
   */
  Extraction extract(String id, SavedPage page, SiteChrome chrome, String folder)
      throws RefusedException {
    return extract(id, id, page, chrome).ofSite(folder);
  }

  /**
   * Extracts the article of a page of which nobody knows where it is from, unless it says so.
   *
   * @see #extract(String, String, SiteChrome, Said)
   */
  Extraction extract(String id, String html, SiteChrome chrome) throws RefusedException {
    return extract(id, html, chrome, Said.NOTHING);
  }

  /**
   * What is known of a page beside it.
   *
   * @param address where it is from, for its links, if it does not say itself
   * @param title its title, for a page without one
   */
  record Said(@Nullable String address, @Nullable String title) {
    static final Said NOTHING = new Said(null, null);
  }

  /**
   * Extracts the article.
   *
   * @param id the article's id
   * @param html the page as text
   * @param chrome what is known of the page's site
   * @param said what is known of the page beside it
   * @throws RefusedException if the page holds no title or no text
   */
  Extraction extract(String id, String html, SiteChrome chrome, Said said) throws RefusedException {
    if (!HtmlReader.isParsable(html)) {
      throw new RefusedException(Ingested.Reason.TOO_LARGE, "too many tags for a page");
    }
    Document page = HtmlReader.parse(html);
    Optional<LegacyEncoding> font =
        LegacyArticle.namesFont(html) ? HtmlReader.convertFonts(page) : Optional.empty();
    return extraction(id, reader.read(page, chrome), said, font);
  }

  /**
   * The article of what was found, in Unicode.
   *
   * @param font the encoding of the fonts of old whose runs are converted already
   * @throws RefusedException if no title or no text was found
   */
  static Extraction extraction(
      String id, HtmlArticle found, Said said, Optional<LegacyEncoding> font)
      throws RefusedException {
    String title = found.title().isEmpty() ? said.title() : found.title();
    if (title == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no title found");
    }
    if (found.blocks().isEmpty() && found.lead() == null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, "no article text found");
    }
    if (found.noArticle() != null) {
      throw new RefusedException(Ingested.Reason.NO_ARTICLE, found.noArticle());
    }
    Origin origin =
        new Origin(
            address(found, said.address()),
            found.site(),
            found.author(),
            found.source(),
            found.published(),
            found.section());
    return LegacyArticle.converted(
        new Extraction(
            new Article(
                id,
                title,
                found.lead(),
                found.blocks(),
                origin,
                found.document(),
                attachments(found, said.address())),
            found.removed(),
            notes(found)),
        font);
  }

  /** The page's own address: the first that it says and that can be used, else what is known. */
  private static @Nullable String address(HtmlArticle found, @Nullable String known) {
    for (String said : found.addresses()) {
      String address = WebAddress.resolved(known == null ? found.base() : known, said);
      if (address != null) {
        return address;
      }
    }
    return WebAddress.orNull(known);
  }

  private static List<String> notes(HtmlArticle found) {
    boolean none =
        !found.addresses().isEmpty()
            && found.addresses().stream().allMatch(a -> WebAddress.orNull(a) == null);
    return none ? List.of(NO_ADDRESS + Lines.shortened(found.addresses().get(0), 200)) : List.of();
  }

  /** The files, each once; those whose address nobody knows, by their names. */
  private static List<Attachment> attachments(HtmlArticle found, @Nullable String address) {
    String own = address(found, address);
    String base = found.base() == null ? own : WebAddress.resolved(own, found.base());
    Map<String, Attachment> files = new LinkedHashMap<>();
    for (FileLink file : found.files()) {
      String url = WebAddress.resolved(base, file.address());
      String known = url == null ? "" : url;
      if (url == null && !file.isNamedFile()) {
        continue;
      }
      files.putIfAbsent(
          url == null ? file.address() : url, new Attachment(name(file, known), known));
    }
    return List.copyOf(files.values());
  }

  /** What the page calls the file; where nobody knows its address, the file's own name as well. */
  private static String name(FileLink file, String url) {
    String own = WebAddress.fileName(url.isEmpty() ? file.address() : url);
    boolean both = url.isEmpty() && !file.name().contains(own);
    String name = file.name().isEmpty() ? own : both ? file.name() + " (" + own + ")" : file.name();
    return Lines.shortened(name, MAX_NAME);
  }

  /** The first pass over pages of one site. */
  SiteSurvey survey() {
    return new SiteSurvey(reader);
  }
}
