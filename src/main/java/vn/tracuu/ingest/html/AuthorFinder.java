package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    signature = Signature.find(outline, spot, this::isAuthor);
  }

  @Nullable String find(Metadata metadata, LinkedData data, List<Box> profiled) {
    String labelled = labelled();
    if (labelled != null) {
      return labelled;
    }
    String shown = firstName(profiled);
    if (shown != null) {
      return shown;
    }
    for (String name : data.authors) {
      if (isAuthor(name)) {
        return Credits.name(name);
      }
    }
    String meta = metadata.get("article:author", "dable:author", "author");
    String byline = firstName(new Bylines(outline, start(), end()).find());
    if (byline != null) {
      return byline;
    }
    Line signed = signature.line();
    if (signed != null) {
      return Credits.name(signed.text);
    }
    return isAuthor(meta) ? meta : ofSource();
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

  private @Nullable String firstName(List<Box> boxes) {
    for (Box box : boxes) {
      String name = Credits.name(Lines.oneLine(box.element.text()));
      if (isAuthor(name)) {
        return name;
      }
    }
    return null;
  }

  private boolean isAuthor(String name) {
    return Credits.isName(name) && Credits.after(name) == null && !isSite(name);
  }

  private boolean isSite(String name) {
    String bare = name.toLowerCase(Locale.ROOT);
    return sites.stream().anyMatch(site -> site.contains(bare));
  }
}
