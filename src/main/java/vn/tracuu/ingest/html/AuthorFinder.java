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
  private static final int MAX_BYLINE = 60;

  /** Text below a name, in UTF-16 units, that may be a remark and not the article going on. */
  private static final int MAX_PROSE_BELOW = 200;

  private static final List<String> BYLINE_WORDS = List.of("author", "byline", "tacgia", "tac-gia");
  static final List<String> USER_ICONS =
      List.of(".fa-user", ".icon-user", ".fa-pencil", ".bi-person");

  private final Outline outline;
  private final Spot spot;
  private final List<String> sites = new ArrayList<>();
  private final @Nullable Line lastName;

  AuthorFinder(Outline outline, Metadata metadata, LinkedData data, Spot spot) {
    this.outline = outline;
    this.spot = spot;
    sites.addAll(data.publishers);
    sites.add(metadata.get("og:site_name"));
    sites.add(metadata.get("application-name"));
    sites.add(metadata.get("publisher"));
    sites.add(metadata.get("copyright"));
    sites.replaceAll(site -> site.toLowerCase(Locale.ROOT));
    lastName = findLastName();
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
    String byline = firstName(bylines());
    if (byline != null) {
      return byline;
    }
    String last = lastLine();
    if (last != null) {
      return last;
    }
    return isAuthor(meta) ? meta : ofSource();
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

  private static boolean isNearText(Line line) {
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

  /** True for a class that speaks of an author. */
  static boolean isBylineName(String name) {
    if (name.charAt(0) != '.') {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return BYLINE_WORDS.stream().anyMatch(lower::contains);
  }

  /** Short boxes near the text whose class or link speaks of an author. */
  private List<Box> bylines() {
    List<Box> bylines = new ArrayList<>();
    for (String name : outline.names()) {
      if (isBylineName(name)) {
        outline.named(name).stream().filter(this::isByline).forEach(bylines::add);
      }
    }
    for (Box link : outline.named("a")) {
      if (isNear(link) && isAuthorPage(link.element.attr("href")) && isByline(link)) {
        bylines.add(link);
      }
    }
    for (String icon : USER_ICONS) {
      for (Box box : outline.named(icon)) {
        if (box.parent != null && isByline(box.parent)) {
          bylines.add(box.parent);
        }
      }
    }
    bylines.sort((a, b) -> Integer.compare(a.order, b.order));
    return bylines;
  }

  private static boolean isAuthorPage(String address) {
    return address.contains("/tac-gia/") || address.contains("/author/");
  }

  private boolean isNear(Box box) {
    return box.end >= start() && box.first < end();
  }

  private boolean isByline(Box box) {
    return !box.is(Mark.UNSEEN | Mark.COMMENTS | Mark.RELATED | Mark.NAVIGATION)
        && isNear(box)
        && box.element.text().length() <= MAX_BYLINE;
  }

  /** The name alone below the text. */
  private @Nullable String lastLine() {
    Line line = lastName();
    return line == null ? null : Credits.name(line.text);
  }

  /** What stands below a name on the right and is no prose: remarks, and lists of other pages. */
  void dropBelowSignature() {
    Line name = lastName();
    if (name == null || !isRight(name.box)) {
      return;
    }
    for (Line line : outline.lines.subList(name.index + 1, outline.lines.size())) {
      line.drop(Reasons.BELOW);
    }
  }

  /**
   * The line with nothing but a name where the text ends; null if there is none. A name below a
   * line in capitals signs a document, and is none.
   */
  @Nullable Line lastName() {
    return lastName;
  }

  private @Nullable Line findLastName() {
    int prose = 0;
    for (int i = Math.min(spot.last() + 2, outline.lines.size() - 1); i > 0; i--) {
      Line line = outline.lines.get(i);
      prose += Features.isProse(line) && line.dropped == null ? line.length() : 0;
      if (prose > MAX_PROSE_BELOW) {
        return null;
      }
      boolean alone = isNearText(line) && line.linkChars == 0 && line.length() <= MAX_BYLINE;
      if (alone
          && isCredit(line, i)
          && !isCapitals(outline.lines.get(i - 1).text)
          && isAuthor(Credits.name(line.text))) {
        return line;
      }
    }
    return null;
  }

  private boolean isCredit(Line line, int i) {
    boolean end = i >= spot.last() - 2;
    boolean bold = line.box.element.nameIs("strong") || hasOnlyBold(line);
    return isRight(line.box) || (end && bold) || i == spot.last() || i == spot.last() + 1;
  }

  private static boolean isRight(Box box) {
    return box.element.attr("style").contains("right") || box.element.attr("align").equals("right");
  }

  private static boolean hasOnlyBold(Line line) {
    var child = line.box.element.firstElementChild();
    return child != null && (child.nameIs("strong") || child.nameIs("b"));
  }

  private static boolean isCapitals(String s) {
    return s.equals(s.toUpperCase(Locale.ROOT));
  }

  private boolean isAuthor(String name) {
    return Credits.isName(name) && Credits.after(name) == null && !isSite(name);
  }

  private boolean isSite(String name) {
    String bare = name.toLowerCase(Locale.ROOT);
    return sites.stream().anyMatch(site -> site.contains(bare));
  }
}
