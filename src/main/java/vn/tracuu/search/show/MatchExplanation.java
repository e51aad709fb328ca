package vn.tracuu.search.show;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.Reason.Kind;
import vn.tracuu.query.Query;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.feature.QueryTermTable;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.show.MatchFinder.Match;
import vn.tracuu.text.Folding;

/** Says why an article is a hit, from the places where it matches. */
final class MatchExplanation {
  /** The most words or pairs that a sentence names. */
  private static final int MAX_NAMED = 6;

  /** The most different rows that are compared. */
  private static final int MAX_ROWS = 100;

  private final List<String> syllables;
  private final List<String> typed;

  /** The words of the query as it was typed, as indexes. */
  private final List<Integer> order;

  private final List<List<String>> phrases;

  /**
   * @param terms the query's words, in the order of their indexes
   */
  MatchExplanation(Query query, QueryTerms terms) {
    Map<String, String> byFolding = new LinkedHashMap<>();
    query.sequence().forEach(word -> byFolding.putIfAbsent(Folding.of(word), word));
    syllables = List.copyOf(terms.syllables());
    typed = syllables.stream().map(s -> byFolding.getOrDefault(s, s)).toList();
    order =
        query.sequence().stream()
            .map(word -> syllables.indexOf(Folding.of(word)))
            .filter(word -> word >= 0)
            .toList();
    phrases = QueryTerms.isQuestion(query) ? List.of() : query.phrases();
  }

  /**
   * The reasons for one article, the strongest first.
   *
   * @param text title, lead and body, a line each
   * @param titleEnd where the title ends in it
   * @param headEnd where the lead ends, or the title if there is none
   * @param matches those of the text
   * @param numbers the query's numbers that it has
   */
  List<Reason> of(
      String text,
      int titleEnd,
      int headEnd,
      List<Match> matches,
      List<NumberFeatures.Found> numbers) {
    List<Reason> reasons = new ArrayList<>();
    numbers.forEach(found -> addNumber(reasons, found));
    List<Match> words = matches.stream().filter(m -> m.word() != MatchFinder.NUMBER).toList();
    for (List<String> phrase : phrases) {
      if (isThere(phrase, words)) {
        reasons.add(new Reason(Kind.PHRASE, String.join(" ", phrase)));
      }
    }
    add(reasons, Kind.TITLE, typedIn(words, 0, titleEnd));
    add(reasons, Kind.LEAD, typedIn(words, titleEnd, headEnd));
    add(reasons, Kind.PAIRS, rows(words));
    add(reasons, Kind.EXACT, exact(text, words));
    add(reasons, Kind.UNMARKED, unmarked(text, words));
    return reasons;
  }

  private static void addNumber(List<Reason> reasons, NumberFeatures.Found found) {
    String number = found.number().completeNumber();
    if (found.bears()) {
      reasons.add(new Reason(Kind.BEARS_NUMBER, number));
    }
    if (found.inHead()) {
      reasons.add(new Reason(Kind.NUMBER_IN_TITLE, number));
    }
    if (found.times() > 0) {
      reasons.add(new Reason(Kind.CITES_NUMBER, number, String.valueOf(found.times())));
    }
  }

  /** Whether the words of a phrase stand side by side somewhere; of a loose one, whether near. */
  private boolean isThere(List<String> phrase, List<Match> words) {
    List<Integer> wanted = phrase.stream().map(w -> syllables.indexOf(Folding.of(w))).toList();
    List<Integer> found = words.stream().map(Match::word).toList();
    return Collections.indexOfSubList(found, wanted) >= 0;
  }

  private SequencedSet<String> typedIn(List<Match> words, int from, int to) {
    BitSet found = new BitSet();
    words.stream()
        .filter(m -> m.start() >= from && m.end() <= to)
        .forEach(m -> found.set(m.word()));
    return asTyped(found);
  }

  /** The words that were found in typed order; what was typed in a row is one thing. */
  private SequencedSet<String> asTyped(BitSet found) {
    SequencedSet<String> named = new LinkedHashSet<>();
    List<String> row = new ArrayList<>();
    for (int word : order) {
      if (found.get(word)) {
        row.add(typed.get(word));
        found.clear(word); // named once
      } else {
        addRow(named, row);
      }
    }
    addRow(named, row);
    return named;
  }

  private static void addRow(SequencedSet<String> named, List<String> row) {
    if (!row.isEmpty()) {
      named.add(String.join(" ", row));
      row.clear();
    }
  }

  /** The longest rows of typed words that stand so in the text, as typed, in typed order. */
  private SequencedSet<String> rows(List<Match> words) {
    Set<List<Integer>> rows = new LinkedHashSet<>();
    List<Integer> row = new ArrayList<>();
    for (Match match : words) {
      if (match.pair() < 0
          || row.size() == order.size()
          || match.agreement() <= QueryTermTable.CONTRADICTING) {
        addTo(rows, row);
        row = new ArrayList<>();
      }
      if (match.agreement() > QueryTermTable.CONTRADICTING) {
        row.add(match.word());
      }
    }
    addTo(rows, row);
    return rows.stream()
        .filter(r -> rows.stream().noneMatch(other -> isPart(r, other)))
        .sorted(Comparator.comparingInt(r -> order.indexOf(r.getFirst())))
        .map(r -> String.join(" ", r.stream().map(typed::get).toList()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void addTo(Set<List<Integer>> rows, List<Integer> row) {
    if (row.size() > 1 && rows.size() < MAX_ROWS) {
      rows.add(row);
    }
  }

  private static boolean isPart(List<Integer> row, List<Integer> other) {
    return row.size() < other.size() && Collections.indexOfSubList(other, row) >= 0;
  }

  /** The words that stand somewhere with the very marks that were typed, or without any. */
  private SequencedSet<String> exact(String text, List<Match> words) {
    BitSet found = new BitSet();
    words.stream().filter(m -> isAsTyped(text, m)).forEach(m -> found.set(m.word()));
    return asTyped(found);
  }

  private boolean isAsTyped(String text, Match match) {
    boolean marked = typed.get(match.word()).chars().anyMatch(c -> c > 0x7F);
    return marked
        ? match.agreement() == 1
        : text.substring(match.start(), match.end()).chars().allMatch(c -> c <= 0x7F);
  }

  /** Each typed word that stands nowhere as typed, with what stands there instead. */
  private SequencedSet<String> unmarked(String text, List<Match> words) {
    Map<Integer, String> found = new HashMap<>();
    for (Match match : words) {
      String there = oneLine(text.substring(match.start(), match.end()));
      if (isAsTyped(text, match)) {
        found.put(match.word(), "");
      } else {
        found.putIfAbsent(match.word(), typed.get(match.word()) + " → " + there);
      }
    }
    SequencedSet<String> shown = new LinkedHashSet<>();
    order.forEach(word -> shown.add(found.getOrDefault(word, "")));
    shown.remove("");
    return shown;
  }

  private static void add(List<Reason> reasons, Kind kind, SequencedSet<String> named) {
    if (!named.isEmpty()) {
      String list = String.join(", ", named.stream().limit(MAX_NAMED).toList());
      reasons.add(new Reason(kind, list + (named.size() > MAX_NAMED ? " …" : "")));
    }
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
