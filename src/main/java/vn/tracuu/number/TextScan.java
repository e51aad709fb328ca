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

  private final String original;
  private final @Nullable LocalDate written;
  private final boolean plain;
  private static final boolean[] MATTERS = new boolean[Disguises.AFTER_LATIN];

  static {
    for (char c = 0; c < MATTERS.length; c++) {
      MATTERS[c] = Signs.isDigit(c) || c == 'k' || c == 'K' || Disguises.isOne(c);
    }
  }

  /** The last words of the names of standards. */
  private static final WordSet STANDARD_WORDS = WordSet.of(List.of("gia", "nganh", "phuong"));

  private final char[] text;
  private final int length;
  private final Mode mode;
  private final Heads heads;
  private final SymbolReader symbols;
  private final Series series;
  private final Surroundings surroundings;
  private final Found found;

  /** The type of the standard read last, and where it ends. */
  private @Nullable DocumentType lastStandard;

  private int standardEnd;

  TextScan(String text, Mode mode, @Nullable LocalDate written) {
    this(text, text.toCharArray(), null, mode, written);
  }

  private TextScan(
      String original,
      char[] text,
      int @Nullable [] places,
      Mode mode,
      @Nullable LocalDate written) {
    this.original = original;
    this.text = text;
    this.written = written;
    this.mode = mode;
    plain = places != null;
    length = text.length;
    heads = new Heads(text);
    symbols = new SymbolReader(text, length);
    series = new Series(text);
    surroundings = new Surroundings(text);
    found = new Found(original, text, places, written);
  }

  List<Citation> citations() {
    int i = next(0);
    while (i < length) {
      char c = text[i];
      if (Signs.isDigit(c)) {
        i = next(readAt(i));
      } else if (c == 'k' || c == 'K') {
        if (NamedResolutions.isTermWord(text, length, i)) {
          readNamed(i);
        }
        i = next(i + 1);
      } else if (!plain && Disguises.isOne(c)) {
        return undisguised().citations();
      } else {
        i = next(i + 1);
      }
    }
    endSeries();
    return found.citations();
  }

  /**
   * The next sign from {@code from} on that may matter: a digit, a k, or one that is rare. A loop
   * by itself, since most of the time is spent in it.
   */
  private int next(int from) {
    char[] signs = text;
    int i = from;
    while (i < signs.length) {
      char c = signs[i];
      if (c < MATTERS.length ? MATTERS[c] : c >= Disguises.AFTER_LATIN) {
        return i;
      }
      i++;
    }
    return i;
  }

  /** The same walk over the text without its disguises, from its beginning. */
  private TextScan undisguised() {
    Disguises.Plain text = Disguises.off(original);
    return new TextScan(original, text.signs(), text.places(), mode, written);
  }

  private void readNamed(int at) {
    NamedResolutions.Name name = NamedResolutions.at(text, length, at);
    if (name != null) {
      endSeries();
      found.add(name, mode != Mode.TEXT || isAll(name));
    }
  }

  /** Whether a name is all of the text, as in a search box or a list of papers. */
  private boolean isAll(NamedResolutions.Name name) {
    int end = name.end();
    while (end < length && (Signs.isBlank(text[end]) || ").".indexOf(text[end]) >= 0)) {
      end++;
    }
    return end == length && surroundings.isAtStart(name.start());
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
    if (digitsEnd - start > longest(digitsEnd) || (surroundings.isInner(start) && !goesOn)) {
      return digitsEnd;
    }
    boolean besideStandard = lastStandard != null && start - standardEnd <= Series.MAX_GAP;
    if (goesOn
        ? series.passesOver(digitsEnd, length)
        : !besideStandard && surroundings.isBare(start, digitsEnd)) {
      return digitsEnd;
    }
    boolean afterLetter = surroundings.isAfterLetter(start);
    Standards.Standard standard = standardAt(start, afterLetter);
    if (standard != null) {
      series.clear();
      return add(standard);
    }
    if (surroundings.isAfterRoman(start) || surroundings.isUnfilled(start, digitsEnd)) {
      endSeries();
      return digitsEnd;
    }
    Head head = goesOn ? series.head() : heads.before(start);
    int listed = goesOn || head == null ? 0 : readSlug(head, start, digitsEnd);
    if (listed > 0) {
      return listed;
    }
    Figures figures = readFigures(start, digitsEnd);
    if (figures.length() > Figures.MAX_DIGITS) {
      return digitsEnd;
    }
    boolean glued = afterLetter && Signs.isLetter(text[start - 1]);
    return glued && !maybeGlued(head, figures)
        ? digitsEnd // U23, A4, HS08b
        : readNumber(figures, head, digitsEnd, goesOn);
  }

  /** How many digits a number may have: with letters glued to it a year may be glued on, too. */
  private int longest(int digitsEnd) {
    boolean glued = digitsEnd < length && Signs.isLetter(text[digitsEnd]);
    return glued ? Figures.MAX_SQUEEZED : Figures.MAX_DIGITS;
  }

  private Standards.@Nullable Standard standardAt(int start, boolean afterLetter) {
    boolean behindColon = start > 1 && (text[start - 1] == ':' || text[start - 2] == ':');
    Standards.Standard standard =
        afterLetter || behindColon ? Standards.at(text, length, start) : null;
    DocumentType last = lastStandard;
    if (standard == null && last != null && Series.joins(text, standardEnd, start)) {
      standard = Standards.of(text, length, start, start, last, true);
    }
    if (standard == null && afterLetter && isNamedStandard(start)) {
      Head head = heads.before(start);
      DocumentType type = head == null ? null : head.type();
      standard =
          head != null && type != null && type.is(DocumentType.Trait.STANDARD)
              ? Standards.of(text, length, start, head.start(), type, false)
              : null;
    }
    return standard;
  }

  /** Whether "quốc gia" or "ngành" stands before, so that the words may name a standard. */
  private boolean isNamedStandard(int start) {
    WordsBefore words = new WordsBefore(text, start);
    return words.back() && words.isOneOf(STANDARD_WORDS);
  }

  /** Figures in one of their rarer spellings, where the symbol behind them shows it; else plain. */
  private Figures readFigures(int start, int digitsEnd) {
    Figures parted = Figures.parted(text, length, start, digitsEnd);
    if (parted != null && isGovernment(symbols.read(parted.end()))) {
      return parted;
    }
    Figures dotted = Figures.dotted(text, length, start, digitsEnd);
    if (dotted != null && isDotted(dotted)) {
      return dotted;
    }
    if (digitsEnd - start > 4 && digitsEnd < length && Signs.isLetter(text[digitsEnd])) {
      Figures squeezed = Figures.squeezed(text, start, digitsEnd);
      if (squeezed != null && isTyped(symbols.read(digitsEnd))) {
        return squeezed;
      }
    }
    return Figures.read(text, length, start, digitsEnd);
  }

  /** Whether letters follow with a dot before each, or a blank: TT.BLĐTBXH; .docx in a query. */
  private boolean isDotted(Figures dotted) {
    if (isTyped(symbols.readDotted(dotted.end())) || isTyped(symbols.read(dotted.end()))) {
      return true;
    }
    Head head = heads.before(dotted.start());
    DocumentType type = head == null ? null : head.type();
    if (head == null || type == null) {
      return false;
    }
    return (mode != Mode.TEXT && ShortBehind.isYearly(type))
        || !symbols.issuerOf(head, dotted, surroundings.isAtStart(head.start())).isEmpty();
  }

  private static boolean isGovernment(List<Group> groups) {
    Issuer issuer = groups.size() == 2 ? groups.get(1).issuer() : null;
    DocumentType type = groups.isEmpty() ? null : groups.getFirst().type();
    return issuer != null && type != null && issuer.code().equals("CP") && type.code().equals("NQ");
  }

  /** Reads a list in a slug; gives where it ends, 0 if there is none. */
  private int readSlug(Head head, int start, int digitsEnd) {
    if (text[start - 1] != '-' || digitsEnd >= length || text[digitsEnd] != '-') {
      return 0;
    }
    List<Figures> members = Runs.inSlug(text, length, start, digitsEnd);
    List<Group> groups = members.isEmpty() ? List.of() : symbols.read(members.getLast().end());
    Shape shape = isKnown(groups) ? Shape.of(groups, false, true) : null;
    if (shape == null) {
      return 0;
    }
    series.begin(members.getFirst(), head);
    members.subList(1, members.size() - 1).forEach(series::add);
    return take(members.getLast(), head, shape, groups.getLast().end());
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
    lastStandard = standard.type();
    standardEnd = standard.end();
    found.add(
        standard.start(), standard.end(), standard.start(), standard.number(), standard.type());
    return standard.end();
  }

  private int readNumber(Figures read, @Nullable Head head, int digitsEnd, boolean goesOn) {
    Figures figures = read;
    if (surroundings.isCutShort(figures.end())) {
      endSeries();
      return digitsEnd;
    }
    List<Group> groups = symbolBehind(figures, head);
    if (head != null && groups.size() < 2 && !isAssembly(groups)) {
      List<Group> typed = symbols.issuerOf(head, figures, surroundings.isAtStart(head.start()));
      groups = typed.isEmpty() ? groups : typed;
    }
    if (figures.hasYear() && !figures.slashed() && !isTyped(groups)) {
      figures = figures.withoutYear();
      groups = List.of();
    }
    boolean evident = mode != Mode.TEXT || head != null || surroundings.isAtStart(figures.start());
    Shape shape = groups.isEmpty() ? null : Shape.of(groups, figures.hasYear(), evident);
    shape = isOfChairman(head, groups, figures) ? Shape.ofChairman(groups.getFirst()) : shape;
    if (shape != null && isYearAlone(figures, shape)) {
      endSeries();
      return groups.getLast().end();
    }
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

  /**
   * Whether what passes for the number is the year of one that was cut off, {@code 2021/TT-BQP}: by
   * then every Thông tư and Nghị định bore its year.
   */
  private static boolean isYearAlone(Figures figures, Shape shape) {
    DocumentType type = shape.type();
    boolean yearly =
        type != null && (ShortBehind.isYearly(type) || type.is(DocumentType.Trait.JOINT));
    return yearly
        && shape.form() != DocumentNumber.Form.PARTY
        && !figures.hasYear()
        && figures.isYear()
        && figures.number().startsWith("20");
  }

  private List<Group> symbolBehind(Figures figures, @Nullable Head head) {
    List<Group> groups = symbols.read(figures.end(), head != null && isNumbering(head));
    return groups.isEmpty()
            && figures.slashed()
            && figures.end() < length
            && text[figures.end()] == '.'
        ? symbols.readDotted(figures.end())
        : groups;
  }

  /** Whether any letters may follow: behind "số", and behind "công văn", which has no type. */
  private static boolean isNumbering(Head head) {
    DocumentType type = head.type();
    return head.numbered() || (type != null && type.code().equals("CV"));
  }

  private static boolean isAssembly(List<Group> groups) {
    return groups.size() == 1 && groups.getFirst().isAssembly();
  }

  /**
   * Whether CT are the letters of the Chairman of the Council of Ministers, who signed decisions
   * until 1992: {@code Quyết định số 87-CT}.
   */
  private static boolean isOfChairman(@Nullable Head head, List<Group> groups, Figures figures) {
    DocumentType type = head == null ? null : head.type();
    if (type == null || !type.code().equals("QĐ") || groups.size() != 1 || figures.hasYear()) {
      return false;
    }
    Group group = groups.getFirst();
    return group.letters().equals("CT") && group.isJoined();
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
    if (alone) {
      addRange(headStart, last, shape, type);
    }
    if (!alone && (series.head() != null || !surroundings.isCounted(series.members().getFirst()))) {
      for (Figures member : series.members()) {
        if (last.hasYear() && !member.hasYear() && member.isYear()) {
          continue; // "dự toán năm 2020, số 87/2019/QH14"
        }
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

  /** Adds the other numbers of a range that ends in {@code last}. */
  private void addRange(int headStart, Figures last, Shape shape, @Nullable DocumentType type) {
    int from = Runs.from(text, length, heads, headStart, last);
    if (from < 0) {
      return;
    }
    Head first = heads.before(from);
    int start = first == null ? from : first.start();
    int end = Digits.end(text, length, from);
    int to = Integer.parseInt(last.number());
    found.takeBackShort(from);
    for (int n = Digits.value(text, from, end); n < to; n++) {
      found.add(from, end, start, shape.number(Integer.toString(n), last.year()), type);
    }
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
      addShortForm(start, type, figures);
    }
  }

  private void addShortForm(int start, DocumentType type, Figures figures) {
    ShortBehind behind = ShortBehind.read(text, type, figures);
    String whole = behind.boundTo();
    DocumentNumber complete =
        mode == Mode.TEXT || whole == null ? null : DocumentNumber.parse(whole).orElse(null);
    if (complete == null) {
      DocumentNumber number = ShortForms.number(type, figures, behind.year());
      found.addShort(start, figures, number, type, behind);
    } else {
      found.add(figures.start(), figures.end(), start, complete, type);
    }
  }

  /** Adds {@code 18-NQ}, as it is typed into a search box. */
  private int addTyped(Figures figures, @Nullable DocumentType type, int end) {
    endSeries();
    if (type != null) {
      int start = figures.start();
      found.add(start, end, start, ShortForms.number(type, figures, 0), type);
    }
    return end;
  }
}
