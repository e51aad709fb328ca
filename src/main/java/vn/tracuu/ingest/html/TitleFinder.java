package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * Finds a page's title by what agrees: the heading that most of the metadata repeats; where the
 * metadata is none, the nearest heading or box called title above the text; else the metadata,
 * without the site's name. What the site's other pages bear as well, and what nobody sees, is none.
 */
final class TitleFinder {
  private static final int MAX_TITLE = 400;
  private static final int MAX_FIRST_LINE = 150;
  private static final int MIN_WORDS = 5;

  /** A box that is called title has this many words at least. */
  private static final int MIN_WORDS_NAMED = 3;

  private static final int LINES_ABOVE = 15;

  /** How many boxes up from a title the text begins. */
  private static final int LEVELS_UP = 3;

  /** An agreement below this is none. */
  private static final int LEAST = -1;

  private final Outline outline;
  private final LinkedData data;
  private final Spot spot;
  private final SiteNames sites;
  private final String page;
  private final String window;

  TitleFinder(
      Outline outline, Metadata metadata, LinkedData data, Spot spot, Set<String> recurring) {
    this.outline = outline;
    this.data = data;
    this.spot = spot;
    Set<String> names = new HashSet<>(recurring);
    Stream.of(metadata.get("og:site_name"), metadata.get("application-name"))
        .map(Title::plain)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    this.sites = new SiteNames(names);
    String shared = metadata.get("og:title", "twitter:title");
    this.page = sites.isSite(shared) ? "" : shared;
    this.window = metadata.get("title");
  }

  SiteNames sites() {
    return sites;
  }

  Title find(List<Box> profiled) {
    for (Box box : profiled) {
      String text = text(box);
      if (!text.isEmpty()) {
        return new Title(text, box);
      }
    }
    Box heading = agreed();
    String said = outline.card == null ? null : outline.card.value(Card.Field.ABSTRACT);
    if (said != null && !says(heading, said)) {
      return new Title(said, null);
    }
    if (heading == null && page.isEmpty()) {
      heading = nearest();
    }
    if (heading == null && page.isEmpty()) {
      heading = first();
      return heading == null
          ? new Title(sites.without(window), null, false)
          : new Title(text(heading), heading, heading.is(Mark.HEADING));
    }
    return heading == null
        ? new Title(sites.without(page), null)
        : new Title(text(heading), heading);
  }

  /** True for a heading that says what the card says, or the number of its document. */
  private boolean says(@Nullable Box heading, String said) {
    String text = heading == null ? "" : Title.plain(text(heading));
    Card card = outline.card;
    String number = card == null ? null : card.value(Card.Field.NUMBER);
    return text.contains(Title.plain(said))
        || (number != null && text.contains(Title.plain(number)));
  }

  /** The heading, not below the text, that the metadata repeats and most of it agrees on. */
  private @Nullable Box agreed() {
    String all = Title.plain(page + " \n " + window + " \n " + data.headline);
    Box best = null;
    int most = LEAST - 1;
    for (String tag : Title.LEVELS) {
      for (Box box : outline.named(tag)) {
        String text = Title.plain(text(box));
        boolean repeated = box.first <= spot.last() && text.contains(" ") && all.contains(text);
        int agreement = repeated ? agreement(box, text) : most;
        if (agreement > most) {
          best = box;
          most = agreement;
        }
      }
    }
    return best;
  }

  private int agreement(Box box, String text) {
    String shown = Title.plain(window);
    int agreement = 0;
    agreement += text.equals(Title.plain(page)) || text.equals(Title.plain(data.headline)) ? 2 : 0;
    agreement += shown.startsWith(text) ? 1 : 0;
    agreement -= shown.endsWith(text) && !shown.startsWith(text) ? 1 : 0;
    agreement -= sites.isSite(text) ? 4 : 0;
    agreement -= box.is(Mark.UNSEEN) || TitleBoxes.isOfPortlet(box) ? 3 : 0;
    return agreement;
  }

  /** The nearest heading above the text, h1 before h2; else the first h1 with a title's words. */
  private @Nullable Box nearest() {
    Box named = nearest(TitleBoxes.of(outline), MIN_WORDS_NAMED);
    for (String tag : Title.LEVELS) {
      Box heading = nearest(outline.named(tag), MIN_WORDS);
      if (heading != null) {
        boolean closer = named != null && isBesideText(named) && !isBesideText(heading);
        return closer ? named : heading;
      }
    }
    return named != null && isBesideText(named)
        ? named
        : outline.named("h1").stream()
            .filter(box -> isTitle(box, MIN_WORDS))
            .findFirst()
            .orElse(null);
  }

  private @Nullable Box nearest(List<Box> boxes, int words) {
    Box nearest = null;
    for (Box box : boxes) {
      boolean near = box.first <= spot.first() + 1 && box.first >= spot.first() - LINES_ABOVE;
      nearest = near && isTitle(box, words) ? box : nearest;
    }
    return nearest;
  }

  /** True if the text begins in a box right around this one. */
  private boolean isBesideText(Box box) {
    Box around = box;
    for (int i = 0; i < LEVELS_UP && around.parent != null && around.parent.depth > 0; i++) {
      around = around.parent;
    }
    return around.first <= spot.first() && spot.first() < around.end;
  }

  /**
   * On a page whose window says no title: its first h1, however short; without one, the line that
   * the text begins with.
   */
  private @Nullable Box first() {
    boolean site = sites.isSite(window) || sites.without(window).isEmpty();
    if ((words(window) >= MIN_WORDS && !site) || spot.first() >= outline.lines.size()) {
      return null;
    }
    for (String tag : List.of("h1", "h2")) {
      for (Box box : outline.named(tag)) {
        boolean above = tag.equals("h1") || box.first <= spot.first();
        if (above && isSeen(box) && !text(box).isEmpty() && !box.is(Mark.NAVIGATION)) {
          return box;
        }
      }
    }
    Line line = outline.lines.get(spot.first());
    boolean title =
        line.length() <= MAX_FIRST_LINE
            && line.box.element.hasText() // not so in captures, whose titles are found before
            && isTitle(line.box, MIN_WORDS)
            && !Punctuation.endsSentence(line.text);
    return title ? line.box : null;
  }

  private boolean isTitle(Box box, int words) {
    String text = text(box);
    return isSeen(box)
        && !box.is(Mark.NAVIGATION)
        && text.length() <= MAX_TITLE
        && words(text) >= words;
  }

  private boolean isSeen(Box box) {
    return !box.is(Mark.UNSEEN) && !TitleBoxes.isOfPortlet(box) && !sites.isSite(text(box));
  }

  private static int words(String text) {
    return Title.plain(text).split(" ", -1).length;
  }

  private String text(Box box) {
    return text(outline, box);
  }

  /** What a reader sees of a box, on one line; of a box that nobody sees, all of it. */
  static String text(Outline outline, Box box) {
    if (box.is(Mark.UNSEEN) || box.end <= box.first) {
      return Lines.oneLine(box.element.text());
    }
    StringJoiner seen = new StringJoiner(" ");
    List<String> texts = new ArrayList<>();
    for (Line line : outline.lines.subList(box.first, box.end)) {
      if (!line.box.is(Mark.UNSEEN)) {
        texts.add(line.text);
      }
    }
    texts.forEach(seen::add);
    return seen.toString();
  }
}
