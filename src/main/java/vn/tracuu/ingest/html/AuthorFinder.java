package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Credits;
import vn.tracuu.ingest.line.Lines;

/**
 * Finds who wrote an article: what a labelled line says, else what its system shows, else the
 * metadata, else a byline by its class, else the name alone below the text. The site and its
 * publisher are no authors.
 */
final class AuthorFinder {
  private static final int LINES_BELOW_TEXT = 6;
  private static final int LINES_ABOVE_TEXT = 12;
  private static final int MAX_NAMES = 20;
  private static final int ANSWERS = 3;

  private static final String[] METADATA = {
    "article:author", "dable:author", "author", "citation_author", "dc.creator", "dcterms.creator"
  };

  private final Outline outline;
  private final Spot spot;
  private final List<String> sites = new ArrayList<>();
  private final Signature signature;

  AuthorFinder(Outline outline, Metadata metadata, LinkedData data, Spot spot) {
    this.outline = outline;
    this.spot = spot;
    sites.addAll(data.publishers);
    sites.add(metadata.get("og:site_name"));
    sites.add(metadata.get("application-name"));
    sites.add(metadata.get("publisher"));
    sites.add(metadata.get("copyright"));
    sites.replaceAll(site -> site.toLowerCase(Locale.ROOT));
    Signature found = Signature.find(outline, spot, this::isAuthor);
    signature = isOfAnswers(found.line()) ? new Signature(null) : found;
  }

  @Nullable String find(Metadata metadata, LinkedData data, List<Box> profiled) {
    String labelled = labelled();
    if (labelled != null) {
      return labelled;
    }
    String shown = names(texts(profiled));
    if (shown != null) {
      return shown;
    }
    String linked = names(data.authors);
    if (linked != null) {
      return linked;
    }
    String byline = names(texts(new Bylines(outline, start(), end()).ofText(spot, this::isAuthor)));
    if (byline != null) {
      return byline;
    }
    Line signed = signature.line();
    if (signed != null) {
      return AuthorNames.bare(signed.text);
    }
    String meta = names(metadata.all(METADATA));
    String sourced = meta == null ? ofSource() : meta;
    return sourced == null ? unit(data) : sourced;
  }

  /** True for a name that stands again and again: somebody answers. */
  private boolean isOfAnswers(@Nullable Line name) {
    return name != null
        && outline.lines.stream()
                .filter(line -> line.index >= spot.first() && line.text.equals(name.text))
                .count()
            >= ANSWERS;
  }

  /** The office that is said to be the author, where no person is. */
  private @Nullable String unit(LinkedData data) {
    List<String> units =
        data.units.stream()
            .filter(name -> AuthorNames.isOffice(name) && !isSite(name) && !isOfTitle(name))
            .toList();
    return units.isEmpty() ? null : String.join(", ", units);
  }

  /** True for a name that the page's title ends with: the site's. */
  private boolean isOfTitle(String name) {
    String plain = Title.plain(name);
    return SiteNames.parts(outline.page.title()).stream()
        .anyMatch(part -> Title.plain(part).equals(plain));
  }

  /** Those of the texts that are names, in their order and each once; null if none is. */
  private @Nullable String names(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      String name = AuthorNames.bare(text);
      boolean known = names.stream().anyMatch(n -> n.contains(name));
      if (names.size() < MAX_NAMES && !known && isAuthor(name)) {
        names.add(name);
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static List<String> texts(List<Box> boxes) {
    return boxes.stream().map(box -> Lines.oneLine(box.element.text())).toList();
  }

  /** The name alone below the text, whether it is the author's or not. */
  Signature signature() {
    return signature;
  }

  /** Where the site took it from. */
  @Nullable String source(List<Box> profiled) {
    for (Box box : profiled) {
      String text = Lines.oneLine(box.element.text());
      String after = Credits.after(text);
      return after != null ? after : text;
    }
    Line line = sourceLine();
    return line == null ? null : Credits.source(line.text);
  }

  /** Where the site took it from, as a line near the text says. */
  private @Nullable Line sourceLine() {
    for (int i = end() - 1; i >= start(); i--) {
      Line line = outline.lines.get(i);
      if (isNearText(line) && Credits.source(line.text) != null) {
        return line;
      }
    }
    return null;
  }

  /** The name in {@code Nguồn: Hà Lan/baolongan.vn}: a person before the site. */
  private @Nullable String ofSource() {
    Line line = sourceLine();
    String source = line == null ? null : Credits.source(line.text);
    if (source == null || source.indexOf('/') < 0) {
      return null;
    }
    String name = Credits.name(source);
    return isAuthor(name) ? name : null;
  }

  private @Nullable String labelled() {
    for (int i = end() - 1; i >= start(); i--) {
      Line line = outline.lines.get(i);
      String author = isNearText(line) ? Credits.author(line.text) : null;
      if (author != null && !isSite(author)) {
        return author;
      }
    }
    return null;
  }

  private int start() {
    return Math.max(0, Math.min(spot.title(), spot.first() - LINES_ABOVE_TEXT));
  }

  private int end() {
    return Math.min(outline.lines.size(), spot.last() + 1 + LINES_BELOW_TEXT);
  }

  static boolean isNearText(Line line) {
    return !line.box.is(Mark.UNSEEN | Mark.COMMENTS | Mark.RELATED | Mark.FOOTER);
  }

  private boolean isAuthor(String name) {
    return AuthorNames.isAuthor(name) && Credits.after(name) == null && !isSite(name);
  }

  private boolean isSite(String name) {
    String bare = name.toLowerCase(Locale.ROOT);
    return sites.stream().anyMatch(site -> site.contains(bare));
  }
}
