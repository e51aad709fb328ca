package vn.tracuu.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One walk over one text: from digits to digits, looking around each.
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

  /** Words before figures that make them anything but a document. */
  private static final Set<String> COUNTERS =
      Set.of(
          "ngay", "thang", "nam", "dieu", "khoan", "diem", "trang", "muc", "chuong", "phan", "ky",
          "quy", "tuoi", "lan", "thu", "to", "quan", "phuong", "khoa", "bang", "mau", "bieu", "luc",
          "lop", "dot", "uong", "gio", "hon", "gan", "khoang", "duoi", "tren", "tu", "den");

  /** Words before "số" that make it the number of a printed form, not of a document. */
  private static final Set<String> FORMS = Set.of("bieu", "mau", "bang", "luc");

  private final char[] text;
  private final int length;
  private final Mode mode;
  private final @Nullable LocalDate written;
  private final Heads heads;
  private final SymbolReader symbols;
  private final Series series;
  private final List<Citation> found = new ArrayList<>();
  private int formEnd;

  TextScan(String text, Mode mode, @Nullable LocalDate written) {
    this.text = text.toCharArray();
    this.length = this.text.length;
    this.mode = mode;
    this.written = written;
    heads = new Heads(this.text);
    symbols = new SymbolReader(this.text, length);
    series = new Series(this.text);
  }

  List<Citation> citations() {
    int i = 0;
    while (i < length) {
      i = Signs.isDigit(text[i]) ? readAt(i) : i + 1;
    }
    endSeries();
    return ShortForms.bind(found);
  }

  /** Reads what the digits at {@code start} begin, and gives the place to go on from. */
  private int readAt(int start) {
    int digitsEnd = Digits.end(text, length, start);
    boolean goesOn = series.continuesAt(start);
    if (!goesOn) {
      endSeries();
    }
    if (digitsEnd - start > Figures.MAX_DIGITS || (isInner(start) && !goesOn)) {
      return digitsEnd;
    }
    if (goesOn && series.passesOver(digitsEnd, length)) {
      return digitsEnd;
    }
    boolean afterLetter = isAfterLetter(start);
    int special = afterLetter ? readSpecial(start, digitsEnd) : 0;
    if (special > 0) {
      series.clear();
      return special;
    }
    Head head = goesOn ? series.head() : heads.before(start);
    if (afterLetter && Signs.isLetter(text[start - 1]) && !maybeGlued(head)) {
      return digitsEnd; // U23, A4, HS08b
    }
    return readNumber(Figures.read(text, length, start, digitsEnd), head, digitsEnd, goesOn);
  }

  private int readNumber(Figures figures, @Nullable Head head, int digitsEnd, boolean goesOn) {
    List<Group> groups = symbols.read(figures.end());
    if (groups.isEmpty() && head != null && head.letters() && isAtStart(head.start())) {
      groups = symbols.issuerOf(head, figures.end()); // typed: "nq 18 tw"
    }
    if (figures.hasYear() && !figures.slashed() && !isTyped(groups)) {
      figures = figures.withoutYear();
      groups = List.of();
    }
    boolean evident = mode != Mode.TEXT || head != null || isAtStart(figures.start());
    Shape shape = groups.isEmpty() ? null : Shape.of(groups, figures.hasYear(), evident);
    if (shape != null && isForm(figures, head, shape)) {
      formEnd = groups.getLast().end();
      return formEnd;
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
  private static boolean maybeGlued(@Nullable Head head) {
    return head != null
        && (head.type() == null
            || head.numbered()
            || !head.letters()
            || head.type().is(DocumentType.Trait.CLEAR));
  }

  /**
   * Whether a number without a known type and issuer is that of a printed form: {@code Mẫu số
   * 01/CKNS-BC}, or the next in a row of such.
   */
  private boolean isForm(Figures figures, @Nullable Head head, Shape shape) {
    boolean untyped =
        shape.form() == DocumentNumber.Form.LETTER || shape.form() == DocumentNumber.Form.HISTORIC;
    boolean known =
        shape.issuers().stream().anyMatch(letters -> Issuers.byLetters(letters) != null);
    if ((!untyped && known) || (head != null && head.type() != null)) {
      return false;
    }
    int start = head == null ? figures.start() : head.start();
    WordsBefore words = new WordsBefore(text, start);
    return (words.back() && FORMS.contains(words.folded()))
        || (formEnd > 0 && Series.joins(text, formEnd, start));
  }

  /** A year behind a blank or a hyphen is one only before known letters: {@code 12-2020-tt-btc}. */
  private static boolean isTyped(List<Group> groups) {
    return (groups.size() > 1 && groups.getFirst().type() != null)
        || (groups.size() == 1 && groups.getFirst().isAssembly());
  }

  /** A standard or a named resolution; 0 if the digits belong to neither. */
  private int readSpecial(int start, int digitsEnd) {
    Standards.Standard standard = Standards.at(text, length, start);
    if (standard != null) {
      add(standard.start(), standard.end(), standard.start(), standard.number(), standard.type());
      return standard.end();
    }
    NamedResolutions.Name name = NamedResolutions.at(text, length, start, digitsEnd);
    if (name == null) {
      return 0;
    }
    for (NamedResolutions.Resolution resolution : name.resolutions()) {
      addNamed(name, resolution);
    }
    return name.end();
  }

  private int take(Figures last, @Nullable Head head, Shape shape, int end) {
    Head named = head;
    if (shape.form() == DocumentNumber.Form.LAW && (head == null || head.type() == null)) {
      Head bare = new Head(last.start(), null, false, false, false);
      named = heads.ofTitle(head == null ? bare : head);
    }
    DocumentType type = type(named, shape);
    int headStart = named == null ? last.start() : named.start();
    if (named != null || !isCounted()) {
      for (Figures member : series.members()) {
        String year = member.hasYear() ? member.year() : last.year();
        DocumentNumber number = shape.number(member.number(), year);
        add(member.start(), member.end(), Math.min(headStart, member.start()), number, type);
      }
    }
    int start = series.isEmpty() ? headStart : last.start();
    series.clear();
    add(last.start(), end, start, shape.number(last.number(), last.year()), type);
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
      add(figures.start(), figures.end(), start, ShortForms.number(type, figures), type);
    }
  }

  /** Adds {@code 18-NQ}, as it is typed into a search box. */
  private int addTyped(Figures figures, @Nullable DocumentType type, int end) {
    endSeries();
    if (type != null) {
      add(figures.start(), end, figures.start(), ShortForms.number(type, figures), type);
    }
    return end;
  }

  private void add(
      int start, int end, int headStart, DocumentNumber number, @Nullable DocumentType type) {
    Behind behind = Behind.read(text, length, end);
    String canonical = number.canonical();
    boolean party = number.form() == DocumentNumber.Form.PARTY || !number.complete();
    String term = behind.term();
    if (term == null && party && behind.date() != null) {
      term = Terms.of(behind.date());
    }
    List<Reading> readings =
        Readings.has(canonical)
            ? Readings.of(canonical, text, length, start, end, behind, written)
            : List.of();
    found.add(
        new Citation(
            start,
            end,
            headStart,
            new String(text, start, end - start),
            number,
            type,
            Places.before(text, headStart),
            behind.date(),
            term,
            null,
            readings));
  }

  private void addNamed(NamedResolutions.Name name, NamedResolutions.Resolution resolution) {
    DocumentNumber number = DocumentNumber.parse(resolution.number()).orElseThrow();
    Behind behind = new Behind(resolution.date(), resolution.date().getYear(), resolution.term());
    found.add(
        new Citation(
            name.start(),
            name.end(),
            name.start(),
            new String(text, name.start(), name.end() - name.start()),
            number,
            DocumentTypes.byLetters(number.type()),
            null,
            resolution.date(),
            resolution.term(),
            null,
            Readings.of(
                number.canonical(), text, length, name.start(), name.end(), behind, written)));
  }

  /** Whether the digits belong to a larger figure: a date, an amount, a score, an address. */
  private boolean isInner(int start) {
    if (start < 2 || !Signs.isDigit(text[start - 2])) {
      return false;
    }
    char before = Signs.narrow(text[start - 1]);
    return before == '.'
        || before == ','
        || before == ':'
        || Signs.isSlash(before)
        || Signs.isDash(before);
  }

  private boolean isAfterLetter(int start) {
    int i = start;
    while (i > 0 && i > start - 4 && Signs.isBlank(text[i - 1])) {
      i--;
    }
    i -= i == start && i > 0 && text[i - 1] == '-' ? 1 : 0; // tcvn-5574-2018
    return i > 0 && (Signs.isLetter(text[i - 1]) || Signs.isMark(text[i - 1]));
  }

  private boolean isAtStart(int start) {
    int i = start;
    while (i > 0 && i > start - 4 && Signs.isBlank(text[i - 1])) {
      i--;
    }
    return i == 0;
  }

  /** Whether the series stands behind a word that counts or dates: "Điều 5, 18-NQ/TW". */
  private boolean isCounted() {
    if (series.isEmpty()) {
      return false;
    }
    Figures first = series.members().getFirst();
    WordsBefore words = new WordsBefore(text, first.start());
    return Digits.isYear(text, first.start(), first.end())
        || (words.back() && COUNTERS.contains(words.folded()));
  }
}
