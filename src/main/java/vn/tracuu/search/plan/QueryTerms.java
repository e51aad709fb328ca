package vn.tracuu.search.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * Typed words as the terms that the index knows.
 *
 * @param forms for every syllable without marks, in order: the canonical forms under which it was
 *     typed
 * @param pairs pairs of neighbouring syllables without marks, each once, in order
 * @param exact the syllables that are meant only with the marks that they were typed with
 */
public record QueryTerms(
    Map<String, Set<String>> forms, SequencedSet<String> pairs, Set<String> exact) {
  /** Up to this many different bare words, all are required; of more (a question) none is. */
  public static final int ALL_REQUIRED = 5;

  /** The terms of all that a query looks for. */
  public static QueryTerms of(vn.tracuu.query.Query query) {
    boolean question = isQuestion(query);
    List<List<String>> runs = new ArrayList<>(question ? List.of() : query.phrases());
    runs.add(question ? query.sequence() : query.looseWords());
    QueryTerms terms = of(runs);
    terms.exact.addAll(terms.forms.keySet());
    if (!query.hasExactMarks()) {
      terms.exact.removeIf(syllable -> question || terms.isLoose(query, syllable));
    }
    return terms;
  }

  /** Whether a syllable stands anywhere in the query where its marks need not be as typed. */
  private boolean isLoose(vn.tracuu.query.Query query, String syllable) {
    return forms.getOrDefault(syllable, Set.of()).contains(syllable)
        || query.looselyMarked().stream().anyMatch(word -> Folding.of(word).equals(syllable));
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
    QueryTerms terms =
        new QueryTerms(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    runs.forEach(terms::addRun);
    return terms;
  }

  /** The syllables without marks, each once, in order. */
  public Set<String> syllables() {
    return forms.keySet();
  }

  /** Whether the words are so few that all are required. */
  public boolean areFew() {
    return forms.size() <= ALL_REQUIRED;
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
