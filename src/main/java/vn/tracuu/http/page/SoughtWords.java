package vn.tracuu.http.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Query;
import vn.tracuu.query.Word;
import vn.tracuu.text.Folding;

/**
 * What a query asks a text for: words, by what is left of them without marks, and document numbers.
 * What is excluded or asked of a field is not among them, but a number that is cited or borne is.
 */
final class SoughtWords {
  /** For each folded word, the forms in which it was typed. */
  private final Map<String, List<String>> words = new HashMap<>();

  private final Set<String> numbers = new HashSet<>();

  static SoughtWords of(Query query) {
    SoughtWords sought = new SoughtWords();
    sought.take(query.root());
    return sought;
  }

  /** How the word was typed, in every way; empty if it was not. */
  List<String> typed(String folded) {
    return words.getOrDefault(folded, List.of());
  }

  /** How many different words there are. */
  int count() {
    return words.size();
  }

  /** Whether a citation of the text names a document that was asked for. */
  boolean has(Citation citation) {
    return numbers.contains(citation.number().canonical())
        || (citation.boundTo() != null && numbers.contains(citation.boundTo()));
  }

  private void take(Clause clause) {
    switch (clause) {
      case Clause.And and -> and.clauses().forEach(this::take);
      case Clause.Or or -> or.clauses().forEach(this::take);
      case Clause.Words bare -> takeWords(bare.words());
      case Clause.Phrase phrase -> takeWords(phrase.words());
      case Clause.Document document -> takeNumber(document);
      case Clause.Field field -> {
        if (field.value() instanceof Clause.Document document) {
          takeNumber(document);
        }
      }
      case Clause.Not not -> {} // what must not be there is not looked for
      case Clause.Range range -> {}
    }
  }

  private void takeNumber(Clause.Document document) {
    document.citations().forEach(c -> numbers.add(c.number().canonical()));
  }

  private void takeWords(List<Word> typed) {
    for (Word word : typed) {
      words.computeIfAbsent(Folding.of(word.text()), none -> new ArrayList<>()).add(word.text());
    }
  }
}
