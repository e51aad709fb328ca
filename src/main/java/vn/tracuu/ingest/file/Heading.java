package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Lines;

/**
 * What a paper is called and about, below its letterhead: {@code QUYẾT ĐỊNH} and the lines under
 * it.
 *
 * @param start its first piece; {@link #end} if no piece is nothing but title
 * @param end the first piece behind it
 * @param type null if no line says
 * @param title "" if there is none
 * @param parent of an annex the words that name the document that it belongs to; null if there are
 *     none
 */
record Heading(int start, int end, @Nullable String type, String title, @Nullable Parent parent) {
  private static final int MAX_PIECES = 14;
  private static final int MAX_TITLE = 450;
  private static final int MAX_LINES = 6;
  private static final int MAX_HEADLINE = 160;

  private static final Pattern PARENT =
      Pattern.compile(
          "(?iuU)\\(?\\s*(?:\u0111\u00EDnh k\u00E8m|k\u00E8m theo|ban h\u00E0nh (?:k\u00E8m )?theo|ban h\u00E0nh k\u00E8m)\\b.{0,400}");

  private static final Pattern PARENT_INSIDE =
      Pattern.compile(
          "(?iuU)(.{5,400}?)\\s*(\\((?:ban h\u00E0nh )?(?:\u0111\u00EDnh )?k\u00E8m(?: theo)?\\b.{0,400})");

  private static final Pattern ISSUED_BY =
      Pattern.compile("(?iuU)n\u0103m \\d{4},? c\u1EE7a (\\p{L}[^).;]{3,120})");

  /** {@code (Ban hành kèm theo Quyết định số ... ngày ... của ...)}. */
  record Parent(String words) {
    Optional<Published> published() {
      return Letterhead.day(words);
    }

    Optional<String> issuer() {
      Matcher m = ISSUED_BY.matcher(words);
      return m.find() ? Optional.of(m.group(1).strip()) : Optional.empty();
    }
  }

  static Heading of(List<Piece> pieces, int from) {
    return new Reader(pieces).read(from);
  }

  private static final class Reader {
    private final List<PaperLine> lines = new ArrayList<>();

    Reader(List<Piece> pieces) {
      this.pieces = pieces;
    }

    private final List<Piece> pieces;

    Heading read(int from) {
      int limit = Math.min(pieces.size(), from + MAX_PIECES);
      for (int i = from; i < limit; i++) {
        for (PaperLine line : PaperLines.of(pieces.get(i), i)) {
          String text = Motto.cut(line.text());
          if (!text.isEmpty() && !Motto.isRule(text)) {
            lines.add(new PaperLine(text, line.piece(), line.side()));
          }
        }
      }
      for (int i = 0; i < lines.size() && !isProse(i); i++) {
        if (isType(i)) {
          return typed(i, from);
        }
      }
      return headline(from);
    }

    private boolean isProse(int i) {
      String text = lines.get(i).text();
      return Letterhead.isBodyText(text)
          || text.length() > MAX_TITLE
          || (i > 0 && text.length() > MAX_HEADLINE && text.endsWith("."));
    }

    /** In capitals, or alone on its line. */
    private boolean isType(int i) {
      PaperLine line = lines.get(i);
      if (line.text().length() > MAX_TITLE || Letterhead.isNumber(line.text())) {
        return false;
      }
      Optional<String> first = PaperType.first(line.text());
      return (first.isPresent()
              && (line.isCapitals() || startsInCapitals(line.text(), first.get())))
          || PaperType.whole(line.text()).isPresent();
    }

    private static boolean startsInCapitals(String line, String type) {
      return PaperLine.isCapitals(line.substring(0, Math.min(line.length(), type.length())));
    }

    private Heading typed(int at, int from) {
      String type = PaperType.first(lines.get(at).text()).orElseThrow();
      boolean bare = PaperType.whole(lines.get(at).text()).isPresent();
      StringBuilder title = new StringBuilder(bare ? "" : lines.get(at).text());
      Parent parent = null;
      int i = at + 1;
      int taken = 0;
      for (; i < lines.size() && taken < MAX_LINES; i++) {
        String text = lines.get(i).text();
        Matcher inside = PARENT_INSIDE.matcher(text);
        if (inside.matches() && goesOn(i, bare && taken == 0, title)) {
          title.append(title.isEmpty() ? "" : " ").append(inside.group(1));
          parent = new Parent(inside.group(2));
          taken++;
        } else if (PARENT.matcher(text).matches()) {
          parent = parent == null ? new Parent(text) : parent;
        } else if (!goesOn(i, bare && taken == 0, title)) {
          break;
        } else {
          title.append(title.isEmpty() ? "" : " ").append(text);
          taken++;
        }
      }
      String subject = bare && title.isEmpty() ? type : clean(title.toString());
      return new Heading(lines.get(at).piece(), end(i, from), type, subject, parent);
    }

    /** Whether a line is still of the title. */
    private boolean goesOn(int i, boolean first, StringBuilder title) {
      PaperLine line = lines.get(i);
      String text = line.text();
      if (pieces.get(line.piece()).kind() == Piece.Kind.ROW
          || Letterhead.isBodyText(text)
          || Letterhead.isNumber(text)
          || Letterhead.isDate(text)
          || Bodies.isOffice(text)
          || isLabel(text)
          || title.length() + text.length() > MAX_TITLE) {
        return false;
      }
      boolean open = isOpen(title);
      if (first) {
        return open || !endsSentence(text) || Letterhead.isSubject(text) || text.endsWith(")");
      }
      PaperLine before = lines.get(i - 1);
      boolean small = Character.isLowerCase(text.codePointAt(0));
      boolean subject = Letterhead.isSubject(text);
      boolean issuer = line.isCapitals() && Bodies.isBody(text) && !before.isCapitals();
      boolean sameCase = line.isCapitals() && before.isCapitals();
      return open || small || subject || (sameCase && !issuer && !endsSentence(text));
    }

    private static boolean isOpen(CharSequence title) {
      return title.chars().filter(c -> c == '(').count()
          > title.chars().filter(c -> c == ')').count();
    }

    private static boolean isLabel(String text) {
      return text.endsWith(":") || text.matches("(?:[-+*\u2022]|[IVX\\d]{1,4}[.)]) ?.*");
    }

    private static boolean endsSentence(String text) {
      return text.endsWith(".") || text.endsWith(";") || text.endsWith(":");
    }

    /** Without a type: the first lines in capitals, or a short first line. */
    private Heading headline(int from) {
      if (lines.isEmpty() || lines.getFirst().text().length() > MAX_HEADLINE) {
        return new Heading(from, from, null, "", null);
      }
      for (int i = 0; i < lines.size() && !isProse(i); i++) {
        PaperLine line = lines.get(i);
        if (isHeadline(line, i)) {
          StringBuilder title = new StringBuilder(line.text());
          int next = i + 1;
          while (next < lines.size()
              && next - i < MAX_LINES
              && line.isCapitals()
              && lines.get(next).isCapitals()
              && !isLabel(lines.get(next).text())
              && pieces.get(lines.get(next).piece()).kind() != Piece.Kind.ROW) {
            title.append(' ').append(lines.get(next++).text());
          }
          return new Heading(line.piece(), end(next, from), null, clean(title.toString()), null);
        }
      }
      return new Heading(from, from, null, "", null);
    }

    private boolean isHeadline(PaperLine line, int i) {
      String text = line.text();
      return text.length() <= MAX_HEADLINE
          && text.codePoints().filter(Character::isLetter).count() >= 5
          && pieces.get(line.piece()).kind() != Piece.Kind.ROW
          && !Letterhead.isNumber(text)
          && !Letterhead.isDate(text)
          && !endsSentence(text)
          && (line.isCapitals() || i == 0)
          && !(line.isCapitals() && Bodies.isBody(text) && hasCapitalsBehind(i));
    }

    private boolean hasCapitalsBehind(int i) {
      return i + 1 < lines.size() && lines.get(i + 1).isCapitals();
    }

    /** The piece of the first line that is no more of it; whole pieces only. */
    private int end(int line, int from) {
      if (line == 0) {
        return from;
      }
      int last = lines.get(line - 1).piece();
      return line < lines.size() && lines.get(line).piece() == last ? last : last + 1;
    }

    /** Without the brackets around it and the signs at its ends. */
    private static String clean(String title) {
      String bare = Lines.oneLine(title).replaceAll("^[\\s*_-]+|[\\s*_:;,-]+$", "");
      boolean brackets =
          bare.startsWith("(") && bare.endsWith(")") && bare.indexOf(')') == bare.length() - 1;
      return brackets ? bare.substring(1, bare.length() - 1).strip() : bare;
    }
  }
}
