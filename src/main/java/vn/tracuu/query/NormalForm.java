package vn.tracuu.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tracuu.number.Citation;
import vn.tracuu.text.CanonicalForm;
import vn.tracuu.text.Folding;

/**
 * Writes a tree so that trees of one meaning are written alike: {@code (and (words đât1 đai) (not
 * (words rưng2)))}.
 *
 * <p>Words in {@linkplain CanonicalForm canonical form}, numbers by {@linkplain
 * vn.tracuu.number.DocumentNumber#key() their key}. Words hold letters or figures only; the name of
 * a site, which may hold anything but a quote, stands in quotes.
 */
final class NormalForm {
  private NormalForm() {}

  static String of(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> "(words" + words(words.words()) + ")";
      case Clause.Phrase phrase ->
          (isLoose(phrase) ? "(row~" : "(phrase~") + phrase.slop() + words(phrase.words()) + ")";
      case Clause.Document document -> "(document" + document(document) + ")";
      case Clause.Field(QueryField field, Clause.Words site) when field == QueryField.SITE ->
          "(site \"" + CanonicalForm.of(site.words().getFirst().text()) + "\")";
      case Clause.Field field -> "(" + name(field.field()) + " " + of(field.value()) + ")";
      case Clause.Range range ->
          "(" + name(range.field()) + " " + range.from() + ".." + range.to() + ")";
      case Clause.Not not -> "(not " + of(not.clause()) + ")";
      case Clause.And and -> "(and" + members(and.clauses()) + ")";
      case Clause.Or or -> "(or" + members(or.clauses()) + ")";
    };
  }

  /** Whether its marks are not meant as typed; without any it makes no difference. */
  private static boolean isLoose(Clause.Phrase phrase) {
    return !phrase.quoted()
        && phrase.words().stream()
            .anyMatch(word -> !CanonicalForm.of(word.text()).equals(Folding.of(word.text())));
  }

  private static String members(List<Clause> clauses) {
    return clauses.stream().map(clause -> " " + of(clause)).collect(Collectors.joining());
  }

  private static String words(List<Word> words) {
    return words.stream()
        .map(word -> " " + CanonicalForm.of(word.text()))
        .collect(Collectors.joining());
  }

  private static String document(Clause.Document document) {
    return document.citations().stream()
        .map(citation -> " [" + citation.number().key() + term(citation) + "]")
        .collect(Collectors.joining());
  }

  private static String name(QueryField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static String term(Citation citation) {
    return citation.term() == null ? "" : "@" + citation.term();
  }
}
