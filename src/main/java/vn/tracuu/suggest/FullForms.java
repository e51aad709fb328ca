package vn.tracuu.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.tracuu.engine.Suggestion;
import vn.tracuu.phrase.Phrases;
import vn.tracuu.query.Synonyms;

/**
 * What an abbreviation stands for that was typed whole ({@code gplx}: giấy phép lái xe), as the
 * synonyms say, where the collection has it. Immutable; safe for all threads.
 */
final class FullForms {
  private final Synonyms synonyms;
  private final Phrases phrases;
  private final Holdings holdings;

  FullForms(Synonyms synonyms, Phrases phrases, Holdings holdings) {
    this.synonyms = synonyms;
    this.phrases = phrases;
    this.holdings = holdings;
  }

  /** The full forms of the whole typed text; empty if it is no abbreviation. */
  List<Candidate> suggest(String text) throws IOException {
    List<String> words = Typed.of(text).folded();
    List<Candidate> full = new ArrayList<>();
    if (words.size() == 1) {
      for (List<String> other : synonyms.otherWays(words)) {
        long articles = other.size() < 2 ? 0 : articles(other);
        if (articles > 0) {
          String written = String.join(" ", other);
          full.add(new Candidate(written, Suggestion.Kind.PHRASE, articles, Typed.AGREES));
        }
      }
    }
    return full;
  }

  /** As many as have the phrase; of one that is none, as have its rarest pair. */
  private long articles(List<String> words) throws IOException {
    String key = String.join(" ", Typed.of(String.join(" ", words)).folded());
    int phrase = phrases.first(key);
    if (phrase < phrases.size() && phrases.key(phrase).equals(key)) {
      return phrases.articles(phrase);
    }
    List<String> folded = List.of(key.split(" ", -1));
    int fewest = Integer.MAX_VALUE;
    for (int i = 1; i < folded.size() && fewest > 0; i++) {
      fewest = Math.min(fewest, holdings.pair(folded.get(i - 1), folded.get(i)));
    }
    return fewest;
  }
}
