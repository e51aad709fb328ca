package vn.tracuu.ingest.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that are the text: those in the containers of the page's profile; where no
 * profile fits, those that the generic scorer keeps. All others are dropped.
 */
final class TextFinder {
  /** A score that no chrome has; used where nothing at all scores above 0. */
  private static final double LAST_RESORT = -2.5;

  private static final int NEVER_TEXT =
      Mark.NAVIGATION | Mark.FOOTER | Mark.ASIDE | Mark.COMMENTS | Mark.RELATED;

  private static final int LEVELS_AROUND_CARD = 3;
  private static final double MANY_LINKS = 0.3;
  private static final int MIN_PROSE = 200;

  private final Outline outline;

  private TextFinder(Outline outline) {
    this.outline = outline;
  }

  /** Drops all lines that are no text. */
  static void find(Outline outline, @Nullable Profile profile, LineScorer scorer) {
    TextFinder finder = new TextFinder(outline);
    if (profile == null) {
      finder.score(scorer);
      Wholes.keep(outline);
      RelatedLists.drop(outline);
      finder.keepCard();
    } else {
      finder.profiled(profile);
    }
  }

  private void profiled(Profile profile) {
    boolean[] inside = new boolean[outline.lines.size()];
    mark(inside, Profile.find(outline, profile.parts().body()), true);
    mark(inside, Profile.find(outline, profile.parts().also()), true);
    for (Outline.Selector drop : profile.parts().drop()) {
      for (Box box : outline.select(drop)) {
        outline.linesOf(box).forEach(line -> line.drop(Reasons.PROFILE + profile.name()));
      }
    }
    for (Line line : outline.lines) {
      if (!inside[line.index]) {
        line.drop(Reasons.OUTSIDE);
      }
    }
  }

  private static void mark(boolean[] inside, List<Box> boxes, boolean value) {
    for (Box box : boxes) {
      for (int i = box.first; i < box.end; i++) {
        inside[i] = value;
      }
    }
  }

  /** A card is text whole; what stands far from it only where it is prose below. */
  private void keepCard() {
    Card card = outline.card;
    if (card == null) {
      return;
    }
    Box around = around(card);
    for (Line line : outline.lines) {
      boolean near = around.holds(line.box) && line.index > card.lines().getFirst().index;
      if (!card.holds(line) && !(near && isText(line, around))) {
        line.drop(Reasons.OUTSIDE);
      }
    }
    card.keep();
  }

  /** The box that holds the card, and some more around. */
  private Box around(Card card) {
    Box box = card.lines().getFirst().box;
    while (box.parent != null && box.end <= card.lines().getLast().index) {
      box = box.parent;
    }
    for (int i = 0; i < LEVELS_AROUND_CARD && box.parent != null && box.parent.depth > 0; i++) {
      box = box.parent;
    }
    return box;
  }

  /** Prose, or beside prose in one box. */
  private static boolean isText(Line line, Box around) {
    if (Features.isProse(line)) {
      return true;
    }
    Box parent = line.box.parent;
    return line.linkDensity() < MANY_LINKS
        && parent != null
        && parent != around
        && parent.prose > MIN_PROSE;
  }

  private void score(LineScorer scorer) {
    Features features = Features.of(outline);
    if (features.lines().isEmpty()) {
      return;
    }
    double[] scores = scorer.scores(features);
    boolean any = false;
    for (double score : scores) {
      any |= score > 0;
    }
    for (int i = 0; i < scores.length; i++) {
      Line line = features.lines().get(i);
      if (scores[i] <= (any ? 0 : LAST_RESORT) || (!any && line.box.is(NEVER_TEXT))) {
        line.drop(Reasons.SCORE);
      }
    }
  }
}
