package vn.tracuu.ingest.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;

/**
 * The head of a paper: who issues it, its number, the place and day of signing, and the subject of
 * a letter. A number or a day that was left blank stays unknown.
 *
 * @param end the first piece behind it
 * @param bodies the lines that name who issues it, from the outside in
 * @param number as the paper writes it but for blanks; null if it bears none
 * @param published the day of signing
 * @param dated whether there is a place for the day, filled or not
 * @param subject the subject of a letter ({@code V/v ...}), without that; null if there is none
 */
record Letterhead(
    int end,
    List<String> bodies,
    @Nullable String number,
    @Nullable Published published,
    boolean dated,
    @Nullable String subject) {
  private static final int MAX_PIECES = 24;
  private static final int MAX_LINE = 200;

  private static final Pattern NUMBER_LABEL =
      Pattern.compile(
          "(?iuU)\\s*(?:s\u1ED1|s\u00F4\u0301|so)\\s*(?:hi\u1EC7u)?\\s*+(?:[:.]\\s*+|(?=[\\d\u2026/_]|$))(.*)");

  /** {@code 31/QĐ-THNQ}, {@code 07-2012/KH}, {@code 04/2021/QĐ-UBND}. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,6}[a-zA-Z]?(?:[-/]\\d{4})?[-/](?=[^,;\\s]*\\p{Lu})[\\p{L}\\d&./-]{1,60})(?:[\\s,;(].*)?");

  private static final Pattern DAY =
      Pattern.compile(
          "(?iuU)ng\u00E0y\\s*(\\d[\\d\\s]{0,3}?)\\s*th\u00E1ng\\s*(\\d[\\d\\s]{0,3}?)\\s*n\u0103m\\s*(\\d\\s*\\d\\s*\\d\\s*\\d)(?!\\d)");

  private static final Pattern DAY_PLACE = Pattern.compile("(?iuU)ng\u00E0y.{0,40}th\u00E1ng");

  /** A day at the head: with a place before it, or alone. */
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?iuU)\\(?(?:(?!.*\\b(?:t\u1EEB|\u0111\u1EBFn|tr\u01B0\u1EDBc|sau|sinh|c\u1EA5p|h\u00F4m|v\u00E0o|k\u1EC3)\\b)"
              + "[\\p{L}\\s.'\u2019\u2026-]{2,60}[,.;:]?\\s*)?ng\u00E0y[\\s\\d.\u2026_/]{0,40}th\u00E1ng"
              + "[\\s\\d.\u2026_/]{0,30}(?:n\u0103m[\\s\\d.\u2026_/]{0,20})?[.)]?");

  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iuU)\\(?\\s*(?:v\\s*/\\s*v|v\u1EC1 vi\u1EC7c|tr\u00EDch y\u1EBFu)\\s*[:.]?\\s*(.*)");

  /** What the text of a paper begins with. */
  private static final Pattern BODY_TEXT =
      Pattern.compile(
          "(?iuU)(?:k\u00EDnh g\u1EEDi|c\u0103n c\u1EE9|th\u1EF1c hi\u1EC7n|x\u00E9t|\u0111i\u1EC1u \\d|theo \u0111\u1EC1 ngh\u1ECB)\\b.*");

  Letterhead {
    bodies = List.copyOf(bodies);
  }

  /** Whether a line has the motto of a letterhead. */
  static boolean hasMotto(String line) {
    return Motto.isIn(line);
  }

  /**
   * Reads the head of a paper.
   *
   * @param from the first piece
   */
  static Letterhead of(List<Piece> pieces, int from) {
    return new Reader(pieces).read(from);
  }

  static boolean isSubject(String line) {
    return SUBJECT.matcher(line).matches();
  }

  /** What is behind {@code V/v}. */
  static String subject(String line) {
    Matcher m = SUBJECT.matcher(line);
    return m.matches() ? m.group(1) : line;
  }

  static boolean isBodyText(String line) {
    return BODY_TEXT.matcher(line).matches();
  }

  /** Whether a line is where a number stands, filled or not. */
  static boolean isNumber(String line) {
    return line.length() <= MAX_LINE && NUMBER_LABEL.matcher(line).matches();
  }

  /** Whether a line is a place and a day, filled or not. */
  static boolean isDate(String line) {
    return line.length() <= MAX_LINE && DATE_LINE.matcher(line).matches();
  }

  /** The day that a line names in words, blanks between its figures or not. */
  static Optional<Published> day(String line) {
    Matcher m = DAY.matcher(line);
    while (m.find()) {
      Optional<Published> day = day(m);
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<Published> day(Matcher m) {
    try {
      LocalDate date = LocalDate.of(figures(m.group(3)), figures(m.group(2)), figures(m.group(1)));
      return Published.of(date, null);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int figures(String digits) {
    String bare = digits.replaceAll("\\s", "");
    return bare.length() > 4 ? 0 : Integer.parseInt(bare);
  }

  /**
   * The number of a line, without the blanks that stamps and typists leave; null if it is blank.
   */
  static @Nullable String number(String line) {
    Matcher label = NUMBER_LABEL.matcher(line);
    if (!label.matches()) {
      return null;
    }
    String rest = label.group(1).strip();
    Matcher digits = Pattern.compile("((?:\\d ){1,5}\\d)(?= *[-/])").matcher(rest);
    if (digits.lookingAt()) {
      rest = digits.group(1).replace(" ", "") + rest.substring(digits.end());
    }
    Matcher m = NUMBER.matcher(rest.replaceAll("\\s*([/-])\\s*", "$1"));
    return m.matches() ? m.group(1).replaceAll("[./-]+$", "") : null;
  }

  /** A line of the head as it was meant: a stamp's figures stand apart from one another. */
  static String cleaned(String line) {
    String number = number(line);
    String text = line;
    if (number != null) {
      Matcher spaced =
          Pattern.compile("(?iuU)^(\\s*s\u1ED1\\s*:?\\s*)([\\d ]+?)\\s*([-/])").matcher(line);
      if (spaced.find()) {
        text =
            spaced.group(1)
                + spaced.group(2).replace(" ", "")
                + spaced.group(3)
                + line.substring(spaced.end());
      }
    }
    Matcher day = DAY.matcher(text);
    if (!day.find() || day(day).isEmpty()) {
      return text;
    }
    return text.substring(0, day.start(1))
        + bare(day.group(1))
        + text.substring(day.end(1), day.start(2))
        + bare(day.group(2))
        + text.substring(day.end(2), day.start(3))
        + bare(day.group(3))
        + text.substring(day.end(3));
  }

  private static String bare(String digits) {
    return digits.replaceAll("\\s", "");
  }

  /** Walks down the head. */
  private static final class Reader {
    private final List<Piece> pieces;
    private final List<String> bodies = new ArrayList<>();
    private final StringBuilder subject = new StringBuilder();
    private @Nullable String number;
    private @Nullable Published published;
    private boolean inSubject;
    private boolean numbered;
    private boolean dated;
    private boolean any;

    Reader(List<Piece> pieces) {
      this.pieces = pieces;
    }

    Letterhead read(int from) {
      int end = from;
      int limit = Math.min(pieces.size(), from + MAX_PIECES);
      for (int i = from; i < limit; i++) {
        List<PaperLine> lines = PaperLines.of(pieces.get(i), i);
        if (!lines.isEmpty() && !isHead(lines)) {
          break;
        }
        inSubject = inSubject && !pieces.get(i).isBlank();
        lines.forEach(this::take);
        end = i + 1;
      }
      if (!any) {
        return names(from, end);
      }
      return new Letterhead(
          end,
          bodies,
          number,
          published,
          dated,
          subject.isEmpty() ? null : Lines.oneLine(subject.toString()));
    }

    /** Without motto, number and day: nothing but names of bodies in capitals, one a line. */
    private Letterhead names(int from, int end) {
      List<String> names = new ArrayList<>();
      int behind = from;
      for (int i = from; i < end; i++) {
        List<PaperLine> lines = PaperLines.of(pieces.get(i), i);
        if (!lines.stream().allMatch(line -> line.isCapitals() && Bodies.isBody(line.text()))) {
          break;
        }
        lines.forEach(line -> names.add(line.text()));
        behind = i + 1;
      }
      return new Letterhead(behind, names, null, null, false, null);
    }

    /** Whether any of a piece's lines belongs to a letterhead, and none to what comes behind. */
    private boolean isHead(List<PaperLine> lines) {
      PaperLine first = lines.getFirst();
      boolean alone = lines.size() == 1 && first.side() == PaperLine.Side.ALONE;
      if (alone && (PaperType.whole(first.text()).isPresent() || isBodyText(first.text()))) {
        return false;
      }
      return lines.stream().anyMatch(line -> isPart(line.text()))
          || (alone && isName(first))
          || (alone && inSubject && first.text().length() <= MAX_LINE && !isBodyText(first.text()));
    }

    private boolean isPart(String line) {
      return line.length() <= MAX_LINE
          && (Motto.isIn(line) || Motto.isRule(line) || isNumber(line) || isDate(line));
    }

    /** A name in capitals above the number. */
    private boolean isName(PaperLine line) {
      return !numbered
          && line.isCapitals()
          && line.text().length() <= 100
          && (Bodies.isBody(line.text()) || !bodies.isEmpty())
          && PaperType.first(line.text()).isEmpty()
          && !Bodies.isOffice(line.text());
    }

    private void take(PaperLine line) {
      String text = Motto.cut(line.text());
      if (!text.equals(line.text())) {
        any = true;
        inSubject = inSubject && line.side() == PaperLine.Side.LEFT;
      }
      if (text.isEmpty() || Motto.isRule(text)) {
        return;
      }
      if (isNumber(text)) {
        takeNumber(text);
      } else if (isDate(text)) {
        takeDay(text);
      } else if (isSubject(text) && line.side() != PaperLine.Side.RIGHT) {
        inSubject = true;
        subject.append(subject(text));
      } else if (inSubject && line.side() != PaperLine.Side.RIGHT) {
        subject.append(' ').append(text);
      } else if (!numbered && line.side() != PaperLine.Side.RIGHT && text.length() <= 100) {
        bodies.add(text);
      }
    }

    private void takeNumber(String text) {
      any = true;
      numbered = true;
      number = number == null ? number(text) : number;
      takeDay(text);
      Matcher behind = Pattern.compile("(?iuU)\\bv/v\\b.*").matcher(text);
      if (behind.find()) {
        inSubject = true;
        subject.append(subject(behind.group()));
      }
    }

    private void takeDay(String text) {
      any = true;
      dated = dated || DAY_PLACE.matcher(text).find();
      if (published == null) {
        published = day(text).orElse(null);
      }
    }
  }
}
