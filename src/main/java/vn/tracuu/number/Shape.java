package vn.tracuu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.DocumentNumber.Form;
import vn.tracuu.number.DocumentType.Trait;

/**
 * What kind of number a symbol makes, and how it is written: the symbol of one number, or of
 * several that share it.
 *
 * @param form how the number is built
 * @param type the type by its letters; null if the symbol bears none
 * @param letters the type's letters; empty if the symbol bears none
 * @param issuers the issuers' letters
 * @param unit the unit's letters, or empty
 * @param symbol the letters with their separators as they follow the digits, {@code -NQ/TW}
 */
record Shape(
    Form form,
    @Nullable DocumentType type,
    String letters,
    List<String> issuers,
    String unit,
    String symbol) {

  /**
   * The shape of {@code groups}, not empty.
   *
   * @param year whether a year stands between digits and symbol
   * @param evident whether something before the number says that it is one
   * @return null if the letters make no number
   */
  static @Nullable Shape of(List<Group> groups, boolean year, boolean evident) {
    Group first = groups.getFirst();
    if (first.isAssembly()) {
      return law(first);
    }
    if (first.type() != null && (groups.size() > 1 || first.issuer() == null || evident)) {
      return groups.size() > 1 ? typed(groups, year, evident) : typeOnly(first, year, evident);
    }
    if (groups.size() == 1) {
      boolean known = first.issuer() != null || first.isPoliceUnit();
      return known ? historic(first, evident) : null;
    }
    boolean typed = first.issuer() != null && first.type() == null;
    return first.isJoined() || typed ? letter(groups, evident) : null;
  }

  /** A decision of the Chairman of the Council of Ministers, {@code 87-CT}: CT is no type here. */
  static Shape ofChairman(Group group) {
    String letters = group.letters();
    return new Shape(Form.HISTORIC, null, "", List.of(letters), "", group.separator() + letters);
  }

  DocumentNumber number(String digits, String year) {
    String number =
        digits.length() > 1 && Character.isDigit(digits.charAt(1)) ? digits : "0" + digits;
    int y = year.isEmpty() ? 0 : Integer.parseInt(year);
    String canonical = number + (year.isEmpty() ? "" : "/" + year) + symbol;
    return new DocumentNumber(
        canonical, number, y > 0 && y < 100 ? 1900 + y : y, letters, issuers, unit, form);
  }

  private static Shape law(Group group) {
    String letters = group.officialLetters(false);
    return new Shape(Form.LAW, null, "", List.of(letters), "", "/" + letters);
  }

  private static @Nullable Shape typed(List<Group> groups, boolean year, boolean evident) {
    Group first = groups.getFirst();
    DocumentType type = first.type();
    if (type == null || type.is(Trait.STANDARD)) {
      return null;
    }
    boolean known = groups.get(1).issuer() != null;
    boolean clear = known && (evident || year || type.is(Trait.CLEAR));
    if (!first.isJoined() && !clear && !(evident && isOldOrder(first, groups.get(1)))) {
      return null;
    }
    if (!first.official() && !known) {
      return null;
    }
    Form form = form(type, groups, year);
    List<String> issuers = new ArrayList<>();
    StringBuilder unit = new StringBuilder();
    for (Group group : groups.subList(1, groups.size())) {
      if (issuers.isEmpty() || type.is(Trait.JOINT) || isIssuer(group)) {
        issuers.add(group.officialLetters(false));
      } else {
        unit.append(unit.isEmpty() ? "" : "-").append(group.letters()).append(group.digits());
      }
    }
    String letters = first.officialLetters(true);
    DocumentType named = form == Form.PARTY ? DocumentTypes.ofParty(type) : type;
    return new Shape(
        form, named, letters, issuers, unit.toString(), symbol(groups, letters, form, year));
  }

  /** {@code 45 TC/NSNN}, as older papers have it, whatever the unit. */
  private static boolean isOldOrder(Group first, Group second) {
    return first.official()
        && second.official()
        && second.separator() == '/'
        && second.spaces() == 0;
  }

  private static boolean isIssuer(Group group) {
    Issuer issuer = group.issuer();
    return issuer != null
        && (issuer.level().equals("ministry") || issuer.level().equals("central"));
  }

  private static Form form(DocumentType type, List<Group> groups, boolean year) {
    if (type.is(Trait.JOINT)) {
      return Form.JOINT;
    }
    if (type.code().equals("VBHN")) {
      return Form.CONSOLIDATED;
    }
    return !year && partyOrder(type, groups) ? Form.PARTY : Form.STATE;
  }

  /** Hyphen first: all Party issuers, and where the letters do not tell, as it was written. */
  private static boolean partyOrder(DocumentType type, List<Group> groups) {
    Issuer issuer = groups.get(1).issuer();
    Sphere sphere = issuer == null ? Sphere.BOTH : issuer.sphere();
    if (sphere != Sphere.BOTH) {
      return sphere == Sphere.PARTY;
    }
    char before = groups.getFirst().separator();
    char between = groups.get(1).separator();
    if (before == '/' || (before == '-' && between == '/')) {
      return before == '-';
    }
    return type.sphere() == Sphere.PARTY;
  }

  private static String symbol(List<Group> groups, String letters, Form form, boolean year) {
    char before = groups.getFirst().separator();
    char between = groups.get(1).separator();
    // Older papers of the State have the Party's order: 89-TC/TCT, 06-TT/LB.
    boolean hyphenFirst = !year && (form == Form.PARTY || (before != '/' && between == '/'));
    boolean slashBetween = hyphenFirst || (year && between == '/');
    StringBuilder symbol = new StringBuilder(hyphenFirst ? "-" : "/").append(letters);
    for (int i = 1; i < groups.size(); i++) {
      boolean slash = i == 1 ? slashBetween : groups.get(i).separator() == '/';
      symbol.append(slash ? '/' : '-').append(groups.get(i).officialLetters(false));
    }
    return symbol.toString();
  }

  private static @Nullable Shape typeOnly(Group group, boolean year, boolean evident) {
    DocumentType type = group.type();
    if (type == null || type.is(Trait.STANDARD) || !(group.isJoined() || evident)) {
      return null;
    }
    String letters = group.officialLetters(true);
    String symbol = (group.separator() == '-' && !year ? "-" : "/") + letters;
    if (type.is(Trait.GOVERNMENT_ONLY) && year && group.isJoined()) {
      return new Shape(Form.STATE, type, letters, List.of("CP"), "", symbol + "-CP");
    }
    if (type.is(Trait.BARE) && group.isJoined()) {
      Form form = type.is(Trait.JOINT) ? Form.JOINT : Form.HISTORIC;
      return new Shape(form, type, letters, List.of(), "", symbol);
    }
    return evident ? new Shape(Form.SHORT, type, letters, List.of(), "", symbol) : null;
  }

  /** {@code 119-HĐBT}, {@code 13/CP}: no type; too short to be trusted without a word before it. */
  private static @Nullable Shape historic(Group group, boolean evident) {
    if (!group.isJoined() || !group.official() || !evident) {
      return null;
    }
    String letters = group.officialLetters(false);
    return new Shape(Form.HISTORIC, null, "", List.of(letters), "", group.separator() + letters);
  }

  private static @Nullable Shape letter(List<Group> groups, boolean evident) {
    Group first = groups.getFirst();
    boolean known = first.issuer() != null || groups.get(1).issuer() != null;
    Group second = groups.get(1);
    boolean drafts = second.issuer() != null || second.isAbbreviation();
    boolean typed = evident && first.issuer() != null && drafts;
    if (!(first.official() || typed) || !(known || evident)) {
      return null;
    }
    boolean slug = groups.stream().noneMatch(group -> group.separator() == '/');

    StringBuilder symbol = new StringBuilder();
    for (Group group : groups) {
      boolean slash = group.separator() == '/' || (slug && symbol.isEmpty());
      symbol
          .append(slash ? '/' : '-')
          .append(symbol.isEmpty() ? group.officialLetters(false) : group.unitLetters());
    }
    String unit = groups.stream().skip(1).map(Group::unitLetters).collect(Collectors.joining("-"));
    return new Shape(
        Form.LETTER, null, "", List.of(first.officialLetters(false)), unit, symbol.toString());
  }
}
