package vn.tracuu.search.show;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import vn.tracuu.engine.Reason;
import vn.tracuu.engine.Reason.Kind;
import vn.tracuu.query.Query;
import vn.tracuu.search.feature.NumberFeatures;
import vn.tracuu.search.plan.QueryTerms;
import vn.tracuu.search.show.MatchFinder.Match;
import vn.tracuu.text.Folding;

/** Says why an article is a hit, from the places where it matches. */
final class MatchExplanation {
  /** The most words or pairs that a sentence names. */
  private static final int MAX_NAMED = 6;

  private final List<String> syllables;
  private final List<String> typed;

  /** Whether a word was typed without marks. */
  private final List<Boolean> unmarked;

  private final List<List<String>> phrases;

  /**
   * @param terms the query's words, in the order of their indexes
   */
  MatchExplanation(Query query, QueryTerms terms) {
    Map<String, String> byFolding = new LinkedHashMap<>();
    query.sequence().forEach(word -> byFolding.putIfAbsent(Folding.of(word), word));
    syllables = List.copyOf(terms.syllables());
    typed = syllables.stream().map(s -> byFolding.getOrDefault(s, s)).toList();
    unmarked = typed.stream().map(word -> Folding.of(word).equalsIgnoreCase(word)).toList();
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
    add(reasons, Kind.PAIRS, pairs(text, words));
    add(reasons, Kind.EXACT, exact(words));
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
    SequencedSet<String> found = new LinkedHashSet<>();
    for (Match match : words) {
      if (match.start() >= from && match.end() <= to) {
        found.add(typed.get(match.word()));
      }
    }
    return found;
  }

  private static SequencedSet<String> pairs(String text, List<Match> words) {
    SequencedSet<Integer> seen = new LinkedHashSet<>();
    SequencedSet<String> found = new LinkedHashSet<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).pair() >= 0 && seen.add(words.get(i).pair())) {
        found.add(oneLine(text.substring(words.get(i - 1).start(), words.get(i).end())));
      }
    }
    return found;
  }

  private SequencedSet<String> exact(List<Match> words) {
    SequencedSet<String> found = new LinkedHashSet<>();
    for (Match match : words) {
      if (match.agreement() == 1 && !unmarked.get(match.word())) {
        found.add(typed.get(match.word()));
      }
    }
    return found;
  }

  /** Each typed word that stands nowhere as typed, with what stands there instead. */
  private SequencedSet<String> unmarked(String text, List<Match> words) {
    Map<Integer, String> found = new LinkedHashMap<>();
    for (Match match : words) {
      String there = oneLine(text.substring(match.start(), match.end()));
      boolean same = there.equalsIgnoreCase(typed.get(match.word()));
      boolean asTyped = match.agreement() == 1 && !unmarked.get(match.word());
      if (same || asTyped) {
        found.put(match.word(), "");
      } else {
        found.putIfAbsent(match.word(), typed.get(match.word()) + " → " + there);
      }
    }
    SequencedSet<String> shown = new LinkedHashSet<>(found.values());
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
