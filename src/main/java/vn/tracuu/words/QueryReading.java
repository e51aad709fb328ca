package vn.tracuu.words;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;
import vn.tracuu.query.Clause;
import vn.tracuu.query.Codes;
import vn.tracuu.query.Query;
import vn.tracuu.query.QueryField;
import vn.tracuu.query.Word;

/** Says what a query asks for: {@code 18-NQ/TW; không có: đất đai; năm 2017–2019}. */
public final class QueryReading {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private final Language language;

  private QueryReading(Language language) {
    this.language = language;
  }

  /** What was understood, for a person; empty if nothing was typed. */
  public static String of(Query query, Language language) {
    String reading = query.text().isEmpty() ? "" : new QueryReading(language).of(query.root());
    return query.hasExactMarks() && !reading.isEmpty()
        ? reading + "; " + Texts.filled(language, "read.exact_marks")
        : reading;
  }

  private String of(Clause clause) {
    return switch (clause) {
      case Clause.And and -> joined(and.clauses(), "; ");
      case Clause.Or or -> joined(or.clauses(), say("or"));
      case Clause.Not not -> say("not", grouped(not.clause()));
      case Clause.Field field -> name(field.field()) + ": " + of(field.value());
      case Clause.Range range -> range(range);
      case Clause.Words words -> words(words.words());
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Document document ->
          document.citations().stream().map(this::number).collect(Collectors.joining(say("or")));
    };
  }

  private String number(Citation citation) {
    String canonical = citation.number().canonical();
    return citation.term() == null ? canonical : say("of_term", canonical, citation.term());
  }

  private String joined(List<Clause> clauses, String sign) {
    return clauses.stream().map(this::grouped).collect(Collectors.joining(sign));
  }

  private String grouped(Clause clause) {
    boolean joins = clause instanceof Clause.And || clause instanceof Clause.Or;
    return joins ? "(" + of(clause) + ")" : of(clause);
  }

  private String phrase(Clause.Phrase phrase) {
    if (Codes.isCode(phrase.words()) && !phrase.quoted()) {
      return code(phrase.words());
    }
    String quoted = '"' + words(phrase.words()) + '"';
    return phrase.slop() == 0 ? quoted : say("near", quoted, String.valueOf(phrase.slop()));
  }

  /** A code as it was typed, without quotes. */
  private static String code(List<Word> words) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      boolean together = i == 0 || words.get(i - 1).end() == words.get(i).start();
      code.append(together ? "" : ".").append(words.get(i).text());
    }
    return code.toString();
  }

  private String range(Clause.Range range) {
    String name = name(range.field());
    String from = day(range.field(), range.from());
    String to = day(range.field(), range.to());
    if (from.isEmpty()) {
      return say("until", name, to);
    }
    if (to.isEmpty()) {
      return say("since", name, from);
    }
    return name + " " + (from.equals(to) ? from : from + "\u2013" + to); // en dash
  }

  private String name(QueryField field) {
    return say("field." + field.name().toLowerCase(Locale.ROOT));
  }

  private String say(String key, String... arguments) {
    return Texts.filled(language, "read." + key, arguments);
  }

  private static String day(QueryField field, @Nullable LocalDate day) {
    if (day == null) {
      return "";
    }
    return field == QueryField.YEAR ? String.valueOf(day.getYear()) : DAY.format(day);
  }

  private static String words(List<Word> words) {
    return Normalizer.normalize(
        words.stream().map(Word::text).collect(Collectors.joining(" ")), Normalizer.Form.NFC);
  }
}
