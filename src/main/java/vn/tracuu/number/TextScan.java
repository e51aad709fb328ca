package vn.tracuu.number;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One walk over one text: from digits to digits, looking around each, and at each word khóa.
 *
 * <p>At each run of digits a bounded number of characters before and behind is read, once; a row of
 * figures that may share the letters of the last waits in a {@link Series}. For one text and one
 * thread.
 */
final class TextScan {
  /** What the text is. */
  enum Mode {
    /** An article. */
    TEXT,
    /** What was typed into a search box. */
    QUERY,
    /** One number, so that nothing else need say that it is one. */
    WHOLE
  }

  private final char[] text;
  private final int length;
  private final Mode mode;
  private final Heads heads;
  private final SymbolReader symbols;
  private final Series series;
  private final Surroundings surroundings;
  private final Found found;

  TextScan(String text, Mode mode, @Nullable LocalDate written) {
    this.text = text.toCharArray();
    this.length = this.text.length;
    this.mode = mode;
    heads = new Heads(this.text);
    symbols = new SymbolReader(this.text, length);
    series = new Series(this.text);
    surroundings = new Surroundings(this.text);
    found = new Found(text, this.text, written);
  }

  List<Citation> citations() {
    int i = 0;
    while (i < length) {
      char c = text[i];
      if (Signs.isDigit(c)) {
        i = readAt(i);
      } else {
        if ((c == 'k' || c == 'K') && NamedResolutions.isTermWord(text, length, i)) {
          readNamed(i);
        }
        i++;
      }
    }
    endSeries();
    return found.citations();
  }

  private void readNamed(int at) {
    NamedResolutions.Name name = NamedResolutions.at(text, length, at);
    if (name != null) {
      endSeries();
      found.add(name);
    }
  }

  /** Reads what the digits at {@code at} begin, and gives the place to go on from. */
  private int readAt(int at) {
    int digitsEnd = Digits.end(text, length, at);
    int start = restore(at, digitsEnd);
    digitsEnd = start < at ? Digits.end(text, length, start) : Digits.end(text, length, digitsEnd);
    boolean goesOn = series.continuesAt(start);
    if (!goesOn) {
      endSeries();
    }
    if (digitsEnd - start > Figures.MAX_DIGITS || (surroundings.isInner(start) && !goesOn)) {
      return digitsEnd;
    }
    if (goesOn ? series.passesOver(digitsEnd, length) : surroundings.isBare(start, digitsEnd)) {
      return digitsEnd;
    }
    boolean afterLetter = surroundings.isAfterLetter(start);
    Standards.Standard standard = afterLetter ? Standards.at(text, length, start) : null;
    if (standard != null) {
      series.clear();
      return add(standard);
    }
    Head head = goesOn ? series.head() : heads.before(start);
    Figures figures = Figures.read(text, length, start, digitsEnd);
    boolean glued = afterLetter && Signs.isLetter(text[start - 1]);
    return glued && !maybeGlued(head, figures)
        ? digitsEnd // U23, A4, HS08b
        : readNumber(figures, head, digitsEnd, goesOn);
  }

  /**
   * Puts letters right that were read for digits around {@code [start, end)}, where a known symbol
   * follows that shows it; gives where the figures begin.
   */
  private int restore(int start, int end) {
    if (!(start > 0 && LookAlikes.isOne(text[start - 1]))
        && !(end < length && LookAlikes.isOne(text[end]))) {
      return start;
    }
    LookAlikes.Span span = LookAlikes.around(text, length, start, end);
    if (span.isEmpty()) {
      return start;
    }
    char[] kept = Arrays.copyOfRange(text, span.start(), span.end());
    LookAlikes.restore(text, span);
    if (isKnown(symbols.read(span.end()))) {
      return span.start();
    }
    System.arraycopy(kept, 0, text, span.start(), kept.length);
    return start;
  }

  private static boolean isKnown(List<Group> groups) {
    return groups.size() > 1
        ? groups.get(0).type() != null && groups.get(1).issuer() != null
        : groups.size() == 1 && groups.getFirst().isAssembly();
  }

  private int add(Standards.Standard standard) {
    found.add(
        standard.start(), standard.end(), standard.start(), standard.number(), standard.type());
    return standard.end();
  }

  private int readNumber(Figures read, @Nullable Head head, int digitsEnd, boolean goesOn) {
    Figures figures = read;
    List<Group> groups = symbols.read(figures.end());
    if (head != null && groups.size() < 2) {
      List<Group> typed = symbols.issuerOf(head, figures, surroundings.isAtStart(head.start()));
      groups = typed.isEmpty() ? groups : typed;
    }
    if (figures.hasYear() && !figures.slashed() && !isTyped(groups)) {
      figures = figures.withoutYear();
      groups = List.of();
    }
    boolean evident = mode != Mode.TEXT || head != null || surroundings.isAtStart(figures.start());
    Shape shape = groups.isEmpty() ? null : Shape.of(groups, figures.hasYear(), evident);
    if (shape != null && surroundings.isForm(figures, head, shape, groups.getLast().end())) {
      return groups.getLast().end();
    }
    if (shape != null && shape.form() != DocumentNumber.Form.SHORT) {
      return take(figures, head, shape, groups.getLast().end());
    }
    if (shape != null && mode != Mode.TEXT && head == null && groups.getFirst().isJoined()) {
      return addTyped(figures, shape.type(), groups.getLast().end());
    }
    if (goesOn) {
      series.add(figures);
    } else {
      series.begin(figures, head);
    }
    return Math.max(digitsEnd, figures.slashed() ? figures.end() : 0);
  }

  /** Whether a head may stand without a blank before its figures: {@code số39}, {@code nq18}. */
  private static boolean maybeGlued(@Nullable Head head, Figures figures) {
    return head != null
        && (head.type() == null
            || head.numbered()
            || !head.letters()
            || figures.slashed()
            || head.type().is(DocumentType.Trait.CLEAR));
  }

  /** A year behind a blank or a hyphen is one only before known letters: {@code 12-2020-tt-btc}. */
  private static boolean isTyped(List<Group> groups) {
    return (groups.size() > 1 && groups.getFirst().type() != null)
        || (groups.size() == 1 && groups.getFirst().isAssembly());
  }

  private int take(Figures last, @Nullable Head head, Shape shape, int end) {
    Head named = head;
    if (shape.form() == DocumentNumber.Form.LAW && (head == null || head.type() == null)) {
      Head bare = new Head(last.start(), null, false, false, false);
      named = heads.ofTitle(head == null ? bare : head);
    }
    DocumentType type = type(named, shape);
    int headStart = named == null ? last.start() : named.start();
    boolean alone = series.isEmpty();
    if (!alone && (named != null || !surroundings.isCounted(series.members().getFirst()))) {
      for (Figures member : series.members()) {
        String year = member.hasYear() ? member.year() : last.year();
        DocumentNumber number = shape.number(member.number(), year);
        found.add(member.start(), member.end(), Math.min(headStart, member.start()), number, type);
      }
    }
    series.clear();
    int start = alone ? headStart : last.start();
    found.add(last.start(), end, start, shape.number(last.number(), last.year()), type);
    return end;
  }

  /** The words before the number decide, unless they are everyday words in passing. */
  private static @Nullable DocumentType type(@Nullable Head head, Shape shape) {
    DocumentType named = head == null ? null : head.type();
    DocumentType lettered = shape.type();
    if (head == null || named == null) {
      return lettered;
    }
    boolean passing = named.is(DocumentType.Trait.EVERYDAY) && !head.capital() && !head.numbered();
    boolean same = lettered != null && lettered.sphere() == named.sphere();
    return passing && lettered != null && !same ? lettered : named;
  }

  private void endSeries() {
    Head head = series.head();
    if (!series.isEmpty() && head != null && head.type() != null) {
      addShortForms(head, head.type());
    }
    series.clear();
  }

  private void addShortForms(Head head, DocumentType type) {
    boolean first = true;
    for (Figures figures : series.members()) {
      if (!ShortForms.isOne(text, length, head, figures, mode != Mode.TEXT)) {
        return;
      }
      int start = first ? head.start() : figures.start();
      first = false;
      found.add(figures.start(), figures.end(), start, ShortForms.number(type, figures), type);
    }
  }

  /** Adds {@code 18-NQ}, as it is typed into a search box. */
  private int addTyped(Figures figures, @Nullable DocumentType type, int end) {
    endSeries();
    if (type != null) {
      int start = figures.start();
      found.add(start, end, start, ShortForms.number(type, figures), type);
    }
    return end;
  }
}
