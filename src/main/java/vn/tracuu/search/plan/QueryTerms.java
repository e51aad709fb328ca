package vn.tracuu.search.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import vn.tracuu.query.MeantMarks;
import vn.tracuu.query.Topic;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * Typed words as the terms that the index knows.
 *
 * @param forms for every syllable without marks, in order: the canonical forms under which it was
 *     typed
 * @param pairs pairs of neighbouring syllables without marks, each once, in order
 * @param exact the syllables that are meant only with the marks that they were typed with
 * @param soft those syllables that are never required
 */
public record QueryTerms(
    Map<String, Set<String>> forms,
    SequencedSet<String> pairs,
    Set<String> exact,
    Set<String> soft) {
  /** Up to this many different bare words, all are required; of more (a question) none is. */
  public static final int ALL_REQUIRED = 5;

  /** The terms of all that a query looks for, asking words included. */
  public static QueryTerms of(vn.tracuu.query.Query query) {
    return isQuestion(query) ? ofQuestion(query) : ofFew(new Topic(query, Set.of()));
  }

  /** The terms of a question: quotes in it are quotation marks. */
  static QueryTerms ofQuestion(vn.tracuu.query.Query query) {
    return of(query, true, List.of(query.sequence()), Set.of());
  }

  /** The terms of a query of few words. */
  static QueryTerms ofFew(Topic topic) {
    List<List<String>> runs = new ArrayList<>(topic.query().phrases());
    runs.add(topic.query().looseWords());
    return of(topic.query(), false, runs, topic.soft());
  }

  private static QueryTerms of(
      vn.tracuu.query.Query query, boolean question, List<List<String>> runs, Set<String> soft) {
    QueryTerms terms = of(runs, soft);
    terms.exact.addAll(meant(query, question));
    loose(query, question).forEach(word -> terms.exact.remove(Folding.of(word)));
    return terms;
  }

  /** The syllables that are meant with their marks wherever they stand in the query's rows. */
  private static Set<String> meant(vn.tracuu.query.Query query, boolean question) {
    List<List<String>> rows = new ArrayList<>();
    if (query.hasExactMarks()) {
      rows.add(query.sequence());
    } else if (!question) {
      rows.addAll(query.quotes());
    }
    Set<String> meant = new LinkedHashSet<>();
    for (List<String> row : rows) {
      MeantMarks.forms(row).stream()
          .filter(form -> !form.isEmpty())
          .forEach(form -> meant.add(Folding.of(form)));
    }
    return meant;
  }

  /** The words that stand anywhere in the query where any marks will do. */
  private static List<String> loose(vn.tracuu.query.Query query, boolean question) {
    if (query.hasExactMarks() || question) {
      return List.of();
    }
    List<String> loose = new ArrayList<>(query.looselyMarked());
    for (List<String> row : query.quotes()) {
      List<String> forms = MeantMarks.forms(row);
      for (int i = 0; i < forms.size(); i++) {
        if (forms.get(i).isEmpty()) {
          loose.add(row.get(i));
        }
      }
    }
    return loose;
  }

  /**
   * Whether so many words were typed that no article need have them all. Quotes in it are quotation
   * marks then and require nothing, as in a headline that was pasted.
   */
  public static boolean isQuestion(vn.tracuu.query.Query query) {
    return !of(List.of(query.looseWords())).areFew();
  }

  /** The terms of several runs of words; no pair reaches from one run into the next. */
  public static QueryTerms of(List<List<String>> runs) {
    return of(runs, Set.of());
  }

  /**
   * The same with words that are never required.
   *
   * @param soft without marks
   */
  static QueryTerms of(List<List<String>> runs, Set<String> soft) {
    QueryTerms terms =
        new QueryTerms(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), soft);
    runs.forEach(terms::addRun);
    return terms;
  }

  /** These terms and, behind them, others. */
  public QueryTerms and(QueryTerms others) {
    QueryTerms both =
        new QueryTerms(new LinkedHashMap<>(), new LinkedHashSet<>(pairs), exact, soft);
    forms.forEach((syllable, typed) -> both.forms.put(syllable, new LinkedHashSet<>(typed)));
    others.forms.forEach((syllable, typed) ->
        both.forms.computeIfAbsent(syllable, s -> new LinkedHashSet<>()).addAll(typed));
    both.pairs.addAll(others.pairs);
    return both;
  }

  /** The syllables without marks, each once, in order. */
  public Set<String> syllables() {
    return forms.keySet();
  }

  /** The syllables of which a document must have all, if they are few. */
  public List<String> required() {
    return forms.keySet().stream().filter(syllable -> !soft.contains(syllable)).toList();
  }

  /** Whether the words are so few that all are required. */
  public boolean areFew() {
    return forms.size() <= ALL_REQUIRED || required().size() <= ALL_REQUIRED;
  }

  /** The canonical forms that were typed with marks. */
  public List<String> marked() {
    List<String> marked = new ArrayList<>();
    forms.forEach(
        (syllable, typed) -> typed.stream().filter(f -> !f.equals(syllable)).forEach(marked::add));
    return marked;
  }

  private void addRun(List<String> words) {
    String before = "";
    for (String word : words) {
      String form = CanonicalForm.of(word);
      String syllable = Folding.of(form);
      forms.computeIfAbsent(syllable, s -> new LinkedHashSet<>()).add(form);
      if (!before.isEmpty()) {
        pairs.add(before + " " + syllable);
      }
      before = syllable;
    }
  }
}
