package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Synonyms;
import vn.tracuu.text.CanonicalForm;

/**
 * What a reader may be about to type: document numbers, frequent phrases and names of laws, titles,
 * what an abbreviation stands for. Marks need not be typed, and a wrong one still finds: typed
 * marks only prefer. Keys of an input method that is off are read first. Each text once. Safe for
 * all threads.
 */
public final class Suggestions {
  private final NumberSuggestions numbers;
  private final PhraseSuggestions phrases;
  private final Titles titles;
  private final FullForms fullForms;
  private final Keys keys;

  /** Out of what an engine brings. */
  public Suggestions(
      Titles titles,
      Phrases phrases,
      NumberSuggestions numbers,
      Holdings holdings,
      Synonyms synonyms) {
    this.numbers = numbers;
    this.phrases = new PhraseSuggestions(phrases);
    this.titles = titles;
    fullForms = new FullForms(synonyms, phrases, holdings);
    keys = new Keys(holdings);
  }

  /**
   * The best suggestions by agreement of marks, then frequency. Up to half are titles, where there
   * are phrases enough.
   *
   * @param count the most suggestions, from 1
   */
  public List<Suggestion> suggest(String text, int count) throws IOException {
    Optional<String> keyed = text.length() > Typed.MAX_LENGTH ? Optional.empty() : keys.begun(text);
    List<Suggestion> read = keyed.isPresent() ? ofText(keyed.get(), count) : List.of();
    return read.isEmpty() ? ofText(text, count) : read;
  }

  private List<Suggestion> ofText(String text, int count) throws IOException {
    Typed typed = Typed.of(text);
    if (typed.size() == 0) {
      return List.of();
    }
    List<Candidate> byNumber = numbers.suggest(text, count);
    List<Candidate> byPhrase = new ArrayList<>(fullForms.suggest(text));
    byPhrase.addAll(phrases.suggest(typed, count));
    List<Candidate> byTitle = titles.suggest(typed, count);
    int forTitles = Math.min(byTitle.size(), Math.max(count / 2, count - byPhrase.size()));
    List<Candidate> kept = distinct(byNumber, byPhrase, byTitle, count - forTitles, count);
    return kept.stream().sorted(Candidate.BEST_FIRST).map(Candidate::suggestion).toList();
  }

  private static List<Candidate> distinct(
      List<Candidate> numbers,
      List<Candidate> phrases,
      List<Candidate> titles,
      int maxPhrases,
      int count) {
    Set<String> seen = new HashSet<>();
    List<Candidate> kept = new ArrayList<>();
    Stream.of(numbers.stream(), phrases.stream().limit(maxPhrases), titles.stream())
        .flatMap(s -> s)
        .filter(c -> kept.size() < count && seen.add(CanonicalForm.of(c.suggestion().text())))
        .forEach(kept::add);
    return kept;
  }
}
