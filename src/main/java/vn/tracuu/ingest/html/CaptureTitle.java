package vn.tracuu.ingest.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.line.Credits;

/**
 * Finds the title of a captured text by agreement: no sign alone tells it, but the line that has
 * most of them is it. It stands above the text and above the date and the author, reads like a
 * headline, is said again in a trail or a list, begins the text or is what a converter called its
 * title, and the text shares its words.
 */
final class CaptureTitle {
  private static final String SUBJECT = "tr\u00EDch y\u1EBFu | "; // trích yếu

  private static final int LINES_ABOVE = 60;
  private static final int LINES_INSIDE = 2;
  private static final int LINES_TO_DATE = 6;
  private static final int LINES_TO_AUTHOR = 4;
  private static final int MAX_LENGTH = 350;
  private static final int LONG_TITLE = 200;
  private static final int HEADLINE_WORDS = 12;
  private static final int MIN_WORDS = 3;

  /** What a line is to have that another one begins with: more than the name of a section. */
  private static final int MIN_WORDS_AGAIN = 5;

  private static final int OFTEN = 3;
  private static final int MOST_SHARED = 10;

  /** What the signs of a title add up to at least. */
  private static final double ENOUGH = 1.1;

  private final CaptureFeatures features;
  private final String said;
  private final int first;
  private final Cohesion text;
  private final Map<String, Integer> repeats = new HashMap<>();

  private CaptureTitle(CaptureFeatures features, String said, int first, List<Line> text) {
    this.features = features;
    this.said = Title.plain(said);
    this.first = first;
    this.text = new Cohesion(text);
    features.lines().forEach(line -> repeats.merge(line.text, 1, Integer::sum));
  }

  /**
   * The line of the title; null if none is found.
   *
   * @param said what a converter or a collection says of it; "" if nothing
   */
  static @Nullable Line find(CaptureFeatures features, String said) {
    List<Line> lines = features.lines();
    List<Line> text = lines.stream().filter(line -> line.dropped == null).toList();
    if (text.isEmpty()) {
      return null;
    }
    int first = lines.indexOf(text.getFirst());
    Line subject = subject(text);
    return subject != null ? subject : new CaptureTitle(features, said, first, text).best();
  }

  /** The first line that is all of the title that a converter or a collection says. */
  static @Nullable Line said(CaptureFeatures features, String said) {
    String plain = Title.plain(said);
    for (Line line : features.lines()) {
      if (!plain.isEmpty() && Title.isPlainly(line.text, plain)) {
        return line;
      }
    }
    return null;
  }

  /** What a document's card says that it is about ({@code Trích yếu}). */
  private static @Nullable Line subject(List<Line> text) {
    for (Line line : text) {
      if (line.kind == Block.Kind.TABLE_ROW && !text(line).equals(line.text)) {
        return line;
      }
    }
    return null;
  }

  /** The title that a line says: all of it, or the value beside the label of a card's subject. */
  static String text(Line line) {
    boolean subject =
        line.kind == Block.Kind.TABLE_ROW && line.text.toLowerCase(Locale.ROOT).startsWith(SUBJECT);
    return subject ? line.text.substring(SUBJECT.length()).strip() : line.text;
  }

  private @Nullable Line best() {
    Line best = null;
    double most = ENOUGH;
    int end = Math.min(features.lines().size(), first + LINES_INSIDE + 1);
    for (int i = Math.max(0, first - LINES_ABOVE); i < end; i++) {
      if (mayBeTitle(i)) {
        double score = score(i);
        if (score > most) {
          best = features.lines().get(i);
          most = score;
        }
      }
    }
    return best;
  }

  private boolean mayBeTitle(int i) {
    Traits t = features.traits().get(i);
    return t.length() <= MAX_LENGTH
        && (t.words() >= MIN_WORDS || isSaid(features.lines().get(i)))
        && !t.isDateOnly()
        && features.lines().get(i).kind != Block.Kind.TABLE_ROW
        && features.lines().get(i).kind != Block.Kind.CAPTION
        && !t.credit()
        && !t.phrase()
        && !t.contact()
        && !t.copyright()
        && !t.timeStamp();
  }

  private boolean isSaid(Line line) {
    String plain = Title.plain(line.text);
    return plain.length() > 3 && said.contains(plain);
  }

  private double score(int i) {
    Line line = features.lines().get(i);
    Traits t = features.traits().get(i);
    double score = 0.12 * (Math.min(HEADLINE_WORDS, t.words()) - MIN_WORDS);
    score += isSaid(line) ? 3 : 0;
    score += line.index == 0 ? 1.5 : 0;
    int times = repeats.getOrDefault(line.text, 1);
    score += times == 2 ? 0.6 : times > OFTEN ? -0.6 : 0;
    score += text.of(line.text, line.dropped == null);
    score += 0.15 * Math.min(MOST_SHARED, text.count(line.text, line.dropped == null));
    score += line.kind == Block.Kind.HEADING ? line.box.element.nameIs("h1") ? 1.5 : 0.7 : 0;
    score -= t.links() > Traits.MOSTLY_LINKS ? 0.8 : 0;
    score -= t.listMark() ? 1.5 : 0;
    score -= t.lowerStart() ? 1 : 0;
    score -= t.upperCase() ? 0.4 : 0;
    score += dateBelow(i) + authorBelow(i);
    score += beginsText(i) ? 1.5 : 0;
    score -= repeatsTitle(i) ? 1 : 0;
    score -= t.sentenceEnd() ? 0.7 : 0;
    score -= t.length() > LONG_TITLE ? 1.5 : 0;
    score -= t.isProse() ? 2 : 0;
    score -= isTrail(line.text) ? 2 : 0;
    score -= Credits.isName(line.text) ? 1.5 : 0;
    score -= startsWithFigure(line.text) ? 1 : 0;
    score -= i > 0 && features.traits().get(i - 1).timeStamp() ? 1 : 0;
    score -= i > first ? 1 + 0.5 * (i - first) : Math.min(3, 0.12 * (first - i));
    return score;
  }

  private double dateBelow(int i) {
    int end = Math.min(features.lines().size(), i + LINES_TO_DATE + 1);
    for (int j = i + 1; j < end; j++) {
      Traits t = features.traits().get(j);
      if (t.date() && !t.isProse() && !t.timeStamp()) {
        return 2 - 0.25 * (j - i);
      }
    }
    return 0;
  }

  /** One of the next lines says all of it again and goes on. */
  private boolean beginsText(int i) {
    int end = Math.min(features.lines().size(), i + LINES_TO_AUTHOR + 1);
    for (int j = i + 1; j < end; j++) {
      if (features.lines().get(j).dropped == null && beginsWith(j, i)) {
        return true;
      }
    }
    return false;
  }

  /** One of the lines above may be the title, and this one begins with it and goes on. */
  private boolean repeatsTitle(int i) {
    for (int j = Math.max(0, i - LINES_INSIDE); j < i; j++) {
      if (beginsWith(i, j) && mayBeTitle(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsWith(int line, int other) {
    String text = features.lines().get(line).text;
    String start = features.lines().get(other).text;
    return features.traits().get(other).words() >= MIN_WORDS_AGAIN
        && text.length() > start.length() + 1
        && text.startsWith(start);
  }

  private double authorBelow(int i) {
    int end = Math.min(features.lines().size(), i + LINES_TO_AUTHOR + 1);
    for (int j = i + 1; j < end; j++) {
      if (features.traits().get(j).credit() || Credits.isName(features.lines().get(j).text)) {
        return 0.4;
      }
    }
    return 0;
  }

  private static boolean startsWithFigure(String line) {
    return line.charAt(0) >= '0' && line.charAt(0) <= '9';
  }

  private static boolean isTrail(String line) {
    return line.contains(" / ")
        || line.contains(" > ")
        || line.contains(" \u00BB ")
        || line.contains(" \u203A ");
  }
}
