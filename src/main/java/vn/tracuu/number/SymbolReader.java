package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number's symbol, the letters behind its digits: {@code -NQ/TW}, {@code /TT-BTC}, {@code
 * tt bldtbxh}.
 *
 * <p>It walks forward only and takes at most {@link #MAX_GROUPS} groups. Where blanks stand in
 * place of separators, or beside them, only letters that are known go on: the sentence may have
 * gone on instead.
 */
final class SymbolReader {
  private static final int MAX_GROUPS = 12;
  private static final int MAX_BLANKS = 4;

  /** The longest letters of a tail behind " - ". */
  private static final int MAX_TAIL = 4;

  private final char[] text;
  private final int length;

  // Of the separator read last.
  private char separator;
  private int spaces;
  private boolean lineEnd;

  /** Whether a dot counts as a separator. */
  private boolean dots;

  SymbolReader(char[] text, int length) {
    this.text = text;
    this.length = length;
  }

  /** The groups behind {@code from}, the end of the digits; empty if no symbol stands there. */
  List<Group> read(int from) {
    return read(from, false);
  }

  /**
   * The same behind digits that bear a dot for each slash and hyphen, {@code 12.2018.TT.BTC}; the
   * groups are as if a hyphen stood for each.
   */
  List<Group> readDotted(int from) {
    dots = true;
    List<Group> groups = read(from, false);
    dots = false;
    return groups;
  }

  /**
   * The groups behind {@code from}.
   *
   * @param numbered whether {@code số} stands before the digits, so that letters that are unknown,
   *     bear digits or stand behind a slash with blanks on both sides are a symbol
   */
  List<Group> read(int from, boolean numbered) {
    Group first = next(from);
    if (first == null || !(begins(first) || (numbered && beginsNumbered(first)))) {
      return List.of();
    }
    List<Group> groups = new ArrayList<>(3);
    Group last = split(first, groups);
    while (groups.size() < MAX_GROUPS) {
      Group group = next(last.end());
      if (group == null || !continues(groups, group)) {
        break;
      }
      groups.add(group);
      last = group;
    }
    return groups;
  }

  /**
   * The type that {@code head} names, with the issuer behind {@code figures}: {@code NQ 18/TW},
   * {@code thông tư 80/2021 btc}; empty if none stands there.
   *
   * @param typed whether the head begins the text, as in a search box
   */
  List<Group> issuerOf(Head head, Figures figures, boolean typed) {
    DocumentType type = head.type();
    if (type == null || type.code().isEmpty()) {
      return List.of();
    }
    if (type.code().equals("CV")) {
      return issuerOfLetter(figures.end());
    }
    Group group = next(figures.end());
    Issuer issuer = group == null ? null : group.issuer();
    if (group == null || issuer == null || lineEnd) {
      return List.of();
    }
    boolean party = group.separator() == '/' && isCommittee(issuer);
    boolean lacksYear = issuer.sphere() == Sphere.STATE && !figures.hasYear() && isYearly(type);
    boolean dated = figures.hasYear() && head.letters() && isCentral(issuer) && isYearly(type);
    boolean plain =
        (!group.isJoined() && typed && (head.letters() || isCentral(issuer)))
            || (dated && group.separator() != '/'); // TT 05-2022-BYT.docx
    if (!party && !(plain && !lacksYear)) {
      return List.of();
    }
    int from = figures.end();
    Group first = new Group(Group.BLANK, 0, type.code(), "", from, group.official(), type, null);
    return List.of(first, group);
  }

  /** Issuer and unit of a letter, which bears no type: {@code công văn số 4021vpcp cn}. */
  private List<Group> issuerOfLetter(int from) {
    Group group = next(from);
    if (group == null || group.issuer() == null || !isCentral(group.issuer()) || lineEnd) {
      return List.of();
    }
    Group unit = next(group.end());
    boolean goesOn =
        unit != null
            && !lineEnd
            && unit.separator() != '/'
            && unit.isAbbreviation()
            && unit.official() == group.official();
    return unit != null && goesOn ? List.of(group, unit) : List.of();
  }

  private static boolean isCommittee(Issuer issuer) {
    return issuer.code().equals("TW") || issuer.code().equals("TU");
  }

  private static boolean isCentral(Issuer issuer) {
    return issuer.level().equals("central") || issuer.level().equals("ministry");
  }

  /** Whether numbers of this type always bear a year, so that one without it names no document. */
  private static boolean isYearly(DocumentType type) {
    return type.is(DocumentType.Trait.GOVERNMENT_ONLY) || type.code().equals("TT");
  }

  private @Nullable Group next(int from) {
    int i = readSeparator(from);
    return i < length && Signs.isLetter(text[i])
        ? Group.read(text, length, i, separator, spaces)
        : null;
  }

  private int readSeparator(int from) {
    lineEnd = false;
    int i = skipBlanks(from);
    spaces = i > from ? 1 : 0;
    separator = i > from ? Group.BLANK : Group.GLUED;
    if (dots && i < length && text[i] == '.') {
      separator = '-';
      return i + 1;
    }
    if (i < length && (Signs.isSlash(text[i]) || Signs.isDash(text[i]))) {
      separator = Signs.isSlash(text[i]) ? '/' : '-';
      boolean twice = i + 1 < length && separator == '-' && Signs.isDash(text[i + 1]);
      int behind = skipBlanks(twice ? i + 2 : i + 1); // TT--BTC
      spaces += behind > i + 1 ? 1 : 0;
      i = behind;
    }
    return i;
  }

  private int skipBlanks(int from) {
    int i = from;
    while (i < length && i < from + MAX_BLANKS && Signs.isBlank(text[i])) {
      lineEnd |= Signs.isLineEnd(text[i]);
      i++;
    }
    return i;
  }

  private boolean begins(Group group) {
    if (group.isNumbered()) {
      return false;
    }
    if (group.isJoined()) {
      return group.isKnown()
          || (!lineEnd && ((group.official() && group.spaces() < 2) || startsWithType(group)));
    }
    return !lineEnd && (group.type() != null || group.isAssembly() || startsWithType(group));
  }

  /** "số 18 / NTBD-QLBD", "số 389/PC09-Đ3". */
  private boolean beginsNumbered(Group group) {
    return !lineEnd && group.separator() == '/' && group.official();
  }

  private boolean continues(List<Group> groups, Group group) {
    Group first = groups.getFirst();
    if (group.isNumbered() && !(first.isKnown() || first.isNumbered())) {
      return first.official() && group.letters().length() < 3;
    }
    if (group.isNumbered() && group.spaces() > 1) {
      return (first.spaces() > 1 && group.letters().length() < 3)
          || (groups.size() > 1 && !lineEnd && isTail(groups.getLast(), group));
    }
    boolean joint = isJoint(groups);
    boolean whole = groups.size() > 1 && !joint;
    boolean sameCase = group.official() == groups.getFirst().official();
    if (!group.isJoined()) {
      return group.issuer() != null
          && group.separator() == Group.BLANK
          && groups.getFirst().type() != null
          && sameCase
          && !whole
          && !lineEnd;
    }
    if (!group.official()) {
      boolean unit = group.spaces() == 0 && group.separator() == '-' && isUnitOf(groups, group);
      return (group.issuer() != null || unit) && !whole;
    }
    if (group.spaces() == 0) {
      return true;
    }
    if (whole && !lineEnd && isTail(groups.getLast(), group)) {
      return true;
    }
    if (whole || lineEnd) {
      return !whole && group.issuer() != null;
    }
    // "1850/TTg - KTN": nothing of the symbol may be missing before it, or it is another word.
    return group.issuer() != null || group.spaces() == 1 || group.letters().length() > 2;
  }

  /** {@code 4021/vpcp-cn}, where letters without a vowel can be no word. */
  private static boolean isUnitOf(List<Group> groups, Group group) {
    Group first = groups.getFirst();
    return groups.size() == 1
        && first.issuer() != null
        && first.type() == null
        && !first.official()
        && group.isAbbreviation();
  }

  /**
   * Whether letters behind a hyphen with blanks on both sides end the symbol of a body below the
   * ministries, {@code 120/QĐ-CSĐT - HS ngày}: the sentence goes on as behind a number.
   */
  private boolean isTail(Group last, Group group) {
    Issuer issuer = last.issuer();
    boolean low = issuer == null || issuer.level().equals("any");
    return low
        && last.official()
        && group.separator() == '-'
        && group.issuer() == null
        && group.letters().length() <= MAX_TAIL
        && Behind.goesOn(text, length, group.end());
  }

  private static boolean isJoint(List<Group> groups) {
    DocumentType type = groups.getFirst().type();
    return type != null && type.is(DocumentType.Trait.JOINT);
  }

  /** Adds {@code group}, or the two that it is when nothing parts them: {@code 18nqtw}. */
  private Group split(Group group, List<Group> groups) {
    if (group.isKnown() || !startsWithType(group)) {
      groups.add(group);
      return group;
    }
    String letters = group.letters();
    int at = typeLength(letters, group.isJoined());
    groups.add(part(group, letters.substring(0, at), group.separator()));
    groups.add(part(group, letters.substring(at), Group.GLUED));
    return groups.getLast();
  }

  private static Group part(Group whole, String letters, char separator) {
    return new Group(
        separator,
        0,
        letters,
        "",
        whole.end(),
        whole.official(),
        DocumentTypes.byLetters(letters),
        Issuers.byLetters(letters));
  }

  private static boolean startsWithType(Group group) {
    return !group.isKnown() && typeLength(group.letters(), group.isJoined()) > 0;
  }

  /**
   * How many of {@code letters} are a type with an issuer behind it; 0 if they are not. Behind a
   * separator any type will do before a central body, {@code 67/2022/ttbtc}, {@code 126-KLTW}; else
   * only a clear one.
   */
  private static int typeLength(String letters, boolean joined) {
    for (int n = Math.min(4, letters.length() - 2); n >= 2; n--) {
      DocumentType type = DocumentTypes.byLetters(letters.substring(0, n));
      Issuer issuer = type == null ? null : Issuers.byLetters(letters.substring(n));
      if (type == null || issuer == null || type.is(DocumentType.Trait.STANDARD)) {
        continue;
      }
      boolean central = isCommittee(issuer) || (isCentral(issuer) && letters.length() - n > 2);
      if (type.is(DocumentType.Trait.CLEAR) || (joined && central)) {
        return n;
      }
    }
    return 0;
  }
}
