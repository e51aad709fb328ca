package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.Folding;

/**
 * Laws and ordinances that a text cites by their names: {@code Luật Tố cáo ngày 12 tháng 6 năm
 * 2018}. A name with a number or a day in the same text says what the name alone means there.
 */
final class LawNames {
  private static final String[] TYPES = {"bộ luật ", "luật ", "pháp lệnh "};

  /** Longer names are none, in words. */
  private static final int MAX_WORDS = 26;

  /** How far the number or day of an amending law may stand behind its first word, in UTF-16. */
  private static final int MAX_AMENDING = 700;

  private final String text;
  private final char[] lower;
  private final List<Mention> numbered;
  private final @Nullable LocalDate day;
  private final List<Mention> found = new ArrayList<>();

  /** What a name means in this text: its folded form to the target. */
  private final Map<String, String> local = new HashMap<>();

  /** Numbers that belong to amending laws. */
  private final BitSet consumed = new BitSet();

  private int next;

  /** A day or number that belongs to an amending law begins here. */
  private int taken = -1;

  /** Day of the amending law whose objects are being read, until {@link #taken}. */
  private @Nullable LocalDate amendingDay;

  LawNames(String text, char[] lower, List<Mention> numbered, @Nullable LocalDate day) {
    this.text = text;
    this.lower = lower;
    this.numbered = numbered;
    this.day = day;
  }

  List<Mention> read() {
    pass();
    if (local.keySet().stream().anyMatch(name -> !LawTable.knows(name))) {
      // Names that the text defines further down are known from the beginning.
      found.clear();
      consumed.clear();
      next = 0;
      taken = -1;
      amendingDay = null;
      pass();
    }
    found.replaceAll(this::resolved);
    return found;
  }

  private void pass() {
    int at = 0;
    while (at < lower.length) {
      addNumbered(at);
      char c = lower[at];
      if ((c == 'l' || c == 'b' || c == 'p') && (at == 0 || !Character.isLetter(lower[at - 1]))) {
        int type = type(at);
        if (type > 0 && isInNumbered(at)) {
          define(at + type);
        } else if (type > 0 && !isCompound(at)) {
          at = Math.max(at + 1, law(at, at + type));
          continue;
        }
      }
      at++;
    }
    addNumbered(lower.length);
  }

  /** A bare name, by what the text says of it further down. */
  private Mention resolved(Mention mention) {
    boolean alone =
        !mention.amending()
            && !mention.name().isEmpty()
            && mention.end() - mention.start() == mention.name().length();
    if (!alone) {
      return mention;
    }
    String here = local.get(LawTable.fold(mention.name()));
    return here == null || here.equals(mention.target())
        ? mention
        : new Mention(
            mention.start(),
            mention.end(),
            here,
            mention.rank(),
            LawTable.byNumber(here).map(Law::year).orElse(0),
            mention.name(),
            mention.dated(),
            mention.amending());
  }

  /** Takes over the numbered documents that begin before {@code at}. */
  private void addNumbered(int at) {
    while (next < numbered.size() && numbered.get(next).start() < at) {
      if (!consumed.get(next)) {
        found.add(numbered.get(next));
      }
      next++;
    }
  }

  private boolean isInNumbered(int at) {
    return isNumber(at);
  }

  /** {@code Luật Tố cáo số 25/2018/QH14}: what the name means from here on. */
  private void define(int name) {
    Mention number = numbered.get(next);
    int end = lastIndexOf(" số", name, number.end());
    if (end > name && number.rank() == Mention.Rank.LAW) {
      local.put(LawTable.fold(text.substring(number.start(), end)), number.target());
    }
  }

  private boolean isNumber(int at) {
    if (next >= numbered.size() || consumed.get(next)) {
      return false;
    }
    Mention number = numbered.get(next);
    // The head of a number may begin in the name: "pháp luật số 64/2025/QH15".
    return number.start() <= at && at < number.end();
  }

  private int type(int at) {
    for (String type : TYPES) {
      if (matches(at, type)) {
        return type.length();
      }
    }
    return 0;
  }

  /** {@code pháp luật}, {@code kỷ luật}: no law. */
  private boolean isCompound(int at) {
    return endsWith(at, "pháp ")
        || endsWith(at, "kỷ ")
        || endsWith(at, "quy ")
        || endsWith(at, "bộ ")
        || endsWith(at, "trái ")
        || endsWith(at, "dự ");
  }

  /** Reads the law at {@code start}, whose name begins at {@code name}; where to go on. */
  private int law(int start, int name) {
    if (matches(name, "này") || matches(name, "khác") || matches(name, "số")) {
      return name;
    }
    if (matches(name, "sửa đổi") || matches(name, "bổ sung")) {
      return amendingLaw(start, name);
    }
    int known = name;
    int at = name;
    StringBuilder names = new StringBuilder(LawTable.fold(text.substring(start, name)));
    boolean open = true;
    for (int words = 0; words < MAX_WORDS && at < lower.length; words++) {
      int end = wordEnd(at);
      if (end == at) {
        break;
      }
      if (at == taken || isOther(at)) {
        break;
      }
      if (words > 0 && (open || known == before(at)) && isIdentity(at)) {
        return identified(start, before(at), at);
      }
      open &= !isVerb(at);
      names.append(' ').append(Folding.of(text.substring(at, end)));
      String folded = names.toString();
      if (LawTable.knows(folded) || local.containsKey(folded)) {
        known = end;
      }
      at = matches(end, REVISED) ? end + REVISED.length() : behind(end);
      if (at < 0) {
        break;
      }
    }
    return known > name ? bare(start, name, known) : name + 1;
  }

  /** A law that took the place of its own older form may say so behind its name. */
  private static final String REVISED = " (sửa đổi) ";

  private static final String[] VERBS = {
    "có hiệu lực",
    "được ",
    "hết hiệu lực",
    "đã ",
    "theo ",
    "trước ",
    "kể từ ",
    "từ ",
    "thì ",
    "là ",
    "đến ",
  };

  /** Whether a sentence goes on at {@code at}, rather than a name. */
  private boolean isVerb(int at) {
    for (String verb : VERBS) {
      if (matches(at, verb)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a document that is no law begins at {@code at}. */
  private boolean isOther(int at) {
    return next < numbered.size()
        && numbered.get(next).start() == at
        && numbered.get(next).rank() != Mention.Rank.LAW;
  }

  /** Whether a number or a day stands at {@code at}. */
  private boolean isIdentity(int at) {
    if (isNumber(at)) {
      return matches(at, "số") || Character.isDigit(lower[at]);
    }
    Days.Found found = matches(at, "ngày ") ? Days.at(lower, at) : null;
    return (found != null && found.day() != null) || isYear(at);
  }

  private boolean isYear(int at) {
    return matches(at, "năm ")
        && at + 8 <= lower.length
        && (lower[at + 4] == '1' || lower[at + 4] == '2')
        && Character.isDigit(lower[at + 5])
        && Character.isDigit(lower[at + 6])
        && Character.isDigit(lower[at + 7])
        && (at + 8 == lower.length || !Character.isDigit(lower[at + 8]));
  }

  private int identified(int start, int nameEnd, int at) {
    String written = text.substring(start, nameEnd);
    String folded = LawTable.fold(text.substring(start, nameEnd));
    if (isNumber(at)) {
      Mention number = numbered.get(next++);
      local.put(folded, number.target());
      found.add(
          new Mention(
              start,
              number.end(),
              number.target(),
              number.rank(),
              number.year(),
              written,
              number.dated(),
              false));
      return number.end();
    }
    Days.Found date = matches(at, "ngày ") ? Days.at(lower, at) : null;
    if (date != null && date.day() != null) {
      LocalDate passed = date.day();
      String target =
          LawTable.byDay(folded, passed).map(Law::number).orElse(written + "@" + passed);
      return add(start, date.end(), target, passed.getYear(), written, folded);
    }
    int year = Integer.parseInt(new String(lower, at + 4, 4));
    String target = LawTable.byYear(folded, year).map(Law::number).orElse(written + "@" + year);
    return add(start, at + 8, target, year, written, folded);
  }

  private int add(int start, int end, String target, int year, String written, String folded) {
    local.put(folded, target);
    found.add(new Mention(start, end, target, Mention.Rank.LAW, year, written, null, false));
    return end;
  }

  /** A name alone. */
  private int bare(int start, int name, int end) {
    boolean capital =
        Character.isUpperCase(text.charAt(start)) || Character.isUpperCase(text.charAt(name));
    if (!capital) {
      return end;
    }
    String folded = LawTable.fold(text.substring(start, end));
    LocalDate at = amendingDay != null && start < taken ? amendingDay : day;
    String here = local.get(folded);
    Optional<Law> law = here == null ? LawTable.inForce(folded, at) : LawTable.byNumber(here);
    String target = here != null ? here : law.map(Law::number).orElse(text.substring(start, end));
    found.add(
        new Mention(
            start,
            end,
            target,
            Mention.Rank.LAW,
            law.map(Law::year).orElse(0),
            text.substring(start, end),
            null,
            false));
    return end;
  }

  /**
   * {@code Luật sửa đổi, bổ sung một số điều của Luật Viên chức ngày ...}: the day or number at the
   * end is its own, unless it is known to be the other's.
   */
  private int amendingLaw(int start, int name) {
    int end = Math.min(lower.length, name + MAX_AMENDING);
    int stop = name;
    while (stop < end && lower[stop] != ';' && lower[stop] != '\n' && lower[stop] != '(') {
      stop++;
    }
    Mention number = ownNumber(name, stop);
    if (number != null) {
      int identity = lastIndexOf("số ", name, number.end());
      return amending(start, name, number.target(), number.year(), identity, null);
    }
    for (int at = name; at < stop; at++) {
      if (matches(at, "ngày ") && !Character.isLetter(lower[at - 1])) {
        Days.Found date = Days.at(lower, at);
        if (date != null && date.day() != null) {
          return byDay(start, name, at, date.day());
        }
      }
    }
    return name;
  }

  private int byDay(int start, int name, int at, LocalDate passed) {
    int object = indexOf("luật ", name, at);
    String folded = object < 0 ? "" : longestKnown(object, at);
    String target =
        LawTable.amending(folded, passed)
            .map(Law::number)
            .orElse(text.substring(start, before(at)) + "@" + passed);
    return amending(start, name, target, passed.getYear(), at, passed);
  }

  private int amending(
      int start, int name, String target, int year, int identity, @Nullable LocalDate passed) {
    int end = name - 1;
    found.add(
        new Mention(
            start, end, target, Mention.Rank.LAW, year, text.substring(start, end), null, true));
    taken = identity;
    amendingDay = passed != null ? passed : year > 0 ? LocalDate.of(year, 1, 1) : day;
    return name;
  }

  /** The number behind the names of an amending law, if it is its own. */
  private @Nullable Mention ownNumber(int name, int stop) {
    int i = next;
    while (i < numbered.size() && numbered.get(i).start() < name) {
      i++;
    }
    if (i >= numbered.size() || numbered.get(i).start() >= stop) {
      return null;
    }
    Mention number = numbered.get(i);
    int before = lastIndexOf("số ", name, number.end());
    int law = lastIndexOf("luật ", name, Math.max(name, before));
    if (law < 0 || number.rank() != Mention.Rank.LAW) {
      return null;
    }
    String folded = LawTable.fold(text.substring(law, before));
    String here = local.get(folded);
    Optional<Law> known = LawTable.byNumber(number.target());
    boolean others =
        here != null ? here.equals(number.target()) : known.isEmpty() || !known.get().amends();
    if (others) {
      return null;
    }
    consumed.set(i);
    return number;
  }

  private String longestKnown(int name, int stop) {
    String longest = "";
    int at = name;
    StringBuilder names = new StringBuilder();
    for (int words = 0; words < MAX_WORDS && at >= 0 && at < stop; words++) {
      int end = wordEnd(at);
      if (end == at) {
        break;
      }
      names.append(words == 0 ? "" : " ").append(Folding.of(text.substring(at, end)));
      String folded = names.toString();
      longest = LawTable.knows(folded) ? folded : longest;
      at = behind(end);
    }
    return longest;
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < lower.length && Character.isLetterOrDigit(lower[end])) {
      end++;
    }
    return end;
  }

  /** Where the next word of a name begins; -1 if the name cannot go on. */
  private int behind(int end) {
    if (end < lower.length && lower[end] == ' ') {
      return end + 1;
    }
    return end + 1 < lower.length && lower[end] == ',' && lower[end + 1] == ' ' ? end + 2 : -1;
  }

  /** Where the word before {@code at} ends. */
  private int before(int at) {
    int end = at;
    while (end > 0 && (lower[end - 1] == ' ' || lower[end - 1] == ',')) {
      end--;
    }
    return end;
  }

  private int indexOf(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (matches(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private int lastIndexOf(String word, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (matches(i, word)) {
        return i;
      }
    }
    return -1;
  }

  private boolean endsWith(int at, String word) {
    return at >= word.length() && matches(at - word.length(), word);
  }

  private boolean matches(int at, String word) {
    if (at < 0 || at + word.length() > lower.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (lower[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
