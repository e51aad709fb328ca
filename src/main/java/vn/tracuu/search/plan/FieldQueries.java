package vn.tracuu.search.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tracuu.engine.Facet;
import vn.tracuu.number.DocumentType;
import vn.tracuu.number.DocumentTypes;
import vn.tracuu.number.Issuer;
import vn.tracuu.number.Issuers;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Codes;
import vn.tracuu.query.MeantMarks;
import vn.tracuu.query.Word;
import vn.tracuu.schema.Fields;
import vn.tracuu.search.plan.RetrievalQuery.Occur;
import vn.tracuu.text.Folding;
import vn.tracuu.text.Segmenter;

/**
 * What a query asks of one field: words of the title, of the author's name, of the kind of document
 * or its issuer (by name or letters), the site, the numbers that an article bears or cites, the day
 * of publication.
 */
final class FieldQueries {
  private FieldQueries() {}

  static RetrievalQuery of(Clause.Field clause) {
    Clause.Value value = clause.value();
    return switch (clause.field()) {
      case TITLE -> inTitle(value);
      case AUTHOR -> inWords(Fields.words(Facet.AUTHOR), value);
      case TYPE -> any(inWords(Fields.words(Facet.TYPE), value), byLetters(Facet.TYPE, value));
      case ISSUER ->
          any(inWords(Fields.words(Facet.ISSUER), value), byLetters(Facet.ISSUER, value));
      case SITE -> site(value);
      case NUMBER -> number(Fields.BEARS, value);
      case CITES -> number(Fields.CITES, value);
      case YEAR, DATE -> new RetrievalQuery.MatchNone(); // those have ranges
    };
  }

  private static RetrievalQuery inTitle(Clause.Value value) {
    return value instanceof Clause.Phrase phrase
        ? phrase(Fields.TITLE_FOLDED, Fields.TITLE_EXACT, phrase)
        : inWords(Fields.TITLE_FOLDED, value);
  }

  private static RetrievalQuery inWords(String field, Clause.Value value) {
    return switch (value) {
      case Clause.Phrase phrase -> phrase(field, phrase);
      case Clause.Words words -> allOf(field, words.words());
      case Clause.Document number -> allOf(field, number.words());
    };
  }

  /** What letters stand for: {@code NQ} for Nghị quyết, {@code BTC} for Bộ Tài chính. */
  private static RetrievalQuery byLetters(Facet facet, Clause.Value value) {
    String letters = words(value).stream().map(Word::text).collect(Collectors.joining());
    DocumentType type = facet == Facet.TYPE ? DocumentTypes.byLetters(letters) : null;
    Issuer issuer = facet == Facet.ISSUER ? Issuers.byLetters(letters) : null;
    String name = type != null ? type.name() : issuer != null ? issuer.name() : "";
    return name.isEmpty()
        ? new RetrievalQuery.MatchNone()
        : phrase(Fields.words(facet), List.of(name.split(" ", -1)), 0);
  }

  private static RetrievalQuery site(Clause.Value value) {
    String name = words(value).stream().map(Word::text).collect(Collectors.joining(" "));
    return new RetrievalQuery.Term(Fields.SITE_NAME, name.toLowerCase(Locale.ROOT), 1);
  }

  /** What is no number is borne or cited by nothing. */
  private static RetrievalQuery number(String field, Clause.Value value) {
    return value instanceof Clause.Document document
        ? NumberQueries.in(field, document)
        : new RetrievalQuery.MatchNone();
  }

  private static RetrievalQuery any(RetrievalQuery one, RetrievalQuery other) {
    return new RetrievalQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static List<Word> words(Clause.Value value) {
    return switch (value) {
      case Clause.Phrase phrase -> phrase.words();
      case Clause.Words words -> words.words();
      case Clause.Document number -> number.words();
    };
  }

  /** Both ends are inclusive; an article without a date is in no span. */
  static RetrievalQuery of(Clause.Range range) {
    return new RetrievalQuery.DateRange(range.from(), range.to());
  }

  /**
   * The phrase's words in one field; those in quotes have the marks that are meant, and such words
   * that are side by side stand so in the other field, too.
   *
   * @param folded the field of words without marks
   * @param exact the field of words with their marks
   */
  static RetrievalQuery phrase(String folded, String exact, Clause.Phrase phrase) {
    RetrievalQuery anyMarks = phrase(folded, phrase);
    List<List<String>> meant = phrase.quoted() ? meantRuns(phrase.words()) : List.of();
    if (meant.isEmpty()) {
      return anyMarks;
    }
    RetrievalQuery.Builder all = new RetrievalQuery.Builder().add(anyMarks, Occur.MUST);
    for (List<String> run : meant) {
      all.add(new RetrievalQuery.Phrase(exact, run, phrase.slop()), Occur.FILTER);
    }
    return all.build();
  }

  /** The words whose marks are meant, those together that stand side by side. */
  private static List<List<String>> meantRuns(List<Word> words) {
    List<List<String>> runs = new ArrayList<>();
    boolean goesOn = false;
    for (String form : MeantMarks.forms(words.stream().map(Word::text).toList())) {
      boolean meant = !form.isEmpty();
      if (meant && !goesOn) {
        runs.add(new ArrayList<>());
      }
      if (meant) {
        runs.getLast().add(form);
      }
      goesOn = meant;
    }
    return runs;
  }

  /** The phrase's words in one field, without their marks. */
  static RetrievalQuery phrase(String field, Clause.Phrase phrase) {
    RetrievalQuery words = inRow(field, phrase);
    List<String> codes = field.equals(Fields.TEXT.folded()) ? codes(phrase.words()) : List.of();
    if (codes.isEmpty()) {
      return words;
    }
    RetrievalQuery.Builder together = new RetrievalQuery.Builder().add(words, Occur.MUST);
    codes.forEach(
        code -> together.add(new RetrievalQuery.Term(Fields.TEXT.pairs(), code, 1), Occur.FILTER));
    return together.build();
  }

  /** The terms of letters and figures that were typed together ({@code CO2, H5N1}). */
  private static List<String> codes(List<Word> words) {
    List<String> codes = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      if (Codes.areGlued(words, i)) {
        codes.add(
            Folding.of(words.get(i).text()) + Segmenter.GLUE + Folding.of(words.get(i + 1).text()));
      }
    }
    return codes;
  }

  private static RetrievalQuery inRow(String field, Clause.Phrase phrase) {
    return phrase(field, phrase.words().stream().map(Word::text).toList(), phrase.slop());
  }

  private static RetrievalQuery phrase(String field, List<String> words, int slop) {
    return new RetrievalQuery.Phrase(field, words.stream().map(Folding::of).toList(), slop);
  }

  private static RetrievalQuery allOf(String field, List<Word> words) {
    RetrievalQuery.Builder all = new RetrievalQuery.Builder();
    words.forEach(
        w -> all.add(new RetrievalQuery.Term(field, Folding.of(w.text()), 1), Occur.MUST));
    return all.build();
  }
}
