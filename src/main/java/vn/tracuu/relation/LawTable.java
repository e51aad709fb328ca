package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.Folding;

/** Laws and ordinances by their names, for texts that cite them without a number. */
final class LawTable {
  private static final Map<String, List<Law>> BY_NAME = new HashMap<>();
  private static final Map<String, Law> BY_NUMBER = new HashMap<>();
  private static final List<Law> AMENDING = new ArrayList<>();

  static {
    for (String[] row : Resource.rows("laws.tsv")) {
      Law law = Law.of(row);
      BY_NUMBER.put(law.number(), law);
      if (law.amends()) {
        AMENDING.add(law);
      }
      enter(fold(law.type() + " " + law.name()), law);
      if (law.type().equals("Bộ luật")) {
        enter(fold("Luật " + law.name()), law);
      }
    }
  }

  private LawTable() {}

  private static void enter(String folded, Law law) {
    BY_NAME.computeIfAbsent(folded, name -> new ArrayList<>()).add(law);
  }

  /** A name as it is looked up: words without marks, in lower case, signs gone. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      int end = at;
      while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
        end++;
      }
      if (end > at) {
        folded.append(folded.isEmpty() ? "" : " ").append(Folding.of(name.substring(at, end)));
      }
      at = Math.max(end, at + 1);
    }
    return folded.toString();
  }

  static boolean knows(String folded) {
    return BY_NAME.containsKey(folded);
  }

  static Optional<Law> byNumber(String number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  static Optional<Law> byDay(String folded, LocalDate day) {
    return rows(folded).filter(law -> day.equals(law.issued())).findFirst();
  }

  /** The law of that name that was passed in {@code year}, if there is exactly one. */
  static Optional<Law> byYear(String folded, int year) {
    List<Law> laws = rows(folded).filter(law -> law.year() == year).toList();
    return laws.size() == 1 ? Optional.of(laws.getFirst()) : Optional.empty();
  }

  /**
   * The law of that name in force on {@code day}; empty without a day, and where a later one is
   * known by its number only.
   */
  static Optional<Law> inForce(String folded, @Nullable LocalDate day) {
    List<Law> laws = rows(folded).filter(law -> !law.amends()).toList();
    if (day == null) {
      return Optional.empty();
    }
    Optional<Law> last = latest(laws, day, true).or(() -> latest(laws, day, false));
    return last.filter(law -> laws.stream().noneMatch(other -> mayFollow(other, law, day)));
  }

  /** Whether a law without a known day may have taken the place of another by {@code day}. */
  private static boolean mayFollow(Law other, Law law, LocalDate day) {
    return other.issued() == null && other.year() > law.year() && other.year() <= day.getYear();
  }

  private static Optional<Law> latest(List<Law> laws, LocalDate day, boolean inForce) {
    return laws.stream()
        .filter(law -> (inForce ? law.since() : law.issued()) != null)
        .filter(law -> !since(law, inForce).isAfter(day))
        .max(Comparator.comparing(law -> since(law, inForce)));
  }

  private static LocalDate since(Law law, boolean inForce) {
    LocalDate since = inForce ? law.since() : law.issued();
    return since == null ? LocalDate.MAX : since;
  }

  /** The law of {@code day} that amends the one named {@code folded}. */
  static Optional<Law> amending(String folded, LocalDate day) {
    List<Law> ofDay = AMENDING.stream().filter(law -> day.equals(law.issued())).toList();
    return ofDay.stream()
        .filter(law -> (" " + fold(law.name()) + " ").contains(" " + folded + " "))
        .findFirst();
  }

  private static java.util.stream.Stream<Law> rows(String folded) {
    return BY_NAME.getOrDefault(folded, List.of()).stream();
  }
}
