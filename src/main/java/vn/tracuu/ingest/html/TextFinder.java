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

  private final Outline outline;

  private TextFinder(Outline outline) {
    this.outline = outline;
  }

  /** Drops all lines that are no text. */
  static void find(Outline outline, @Nullable Profile profile, LineScorer scorer) {
    TextFinder finder = new TextFinder(outline);
    if (profile == null) {
      finder.score(scorer);
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
