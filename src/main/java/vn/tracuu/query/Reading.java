package vn.tracuu.query;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tracuu.number.Citation;

/** Says in Vietnamese what a tree asks for: {@code 18-NQ/TW; không có: đất đai; năm 2017–2019}. */
final class Reading {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

  private Reading() {}

  static String of(Clause clause) {
    return switch (clause) {
      case Clause.And and -> joined(and.clauses(), "; ");
      case Clause.Or or -> joined(or.clauses(), " hoặc ");
      case Clause.Not not -> "không có: " + grouped(not.clause());
      case Clause.Field field -> field.field().label() + ": " + of(field.value());
      case Clause.Range range -> range(range);
      case Clause.Words words -> words(words.words());
      case Clause.Phrase phrase -> phrase(phrase);
      case Clause.Document document ->
          document.citations().stream().map(Reading::number).collect(Collectors.joining(" hoặc "));
    };
  }

  private static String number(Citation citation) {
    String canonical = citation.number().canonical();
    return citation.term() == null ? canonical : canonical + ", khóa " + citation.term();
  }

  private static String joined(List<Clause> clauses, String sign) {
    return clauses.stream().map(Reading::grouped).collect(Collectors.joining(sign));
  }

  private static String grouped(Clause clause) {
    boolean joins = clause instanceof Clause.And || clause instanceof Clause.Or;
    return joins ? "(" + of(clause) + ")" : of(clause);
  }

  private static String phrase(Clause.Phrase phrase) {
    if (Codes.isCode(phrase.words())) {
      return code(phrase.words());
    }
    String quoted = '"' + words(phrase.words()) + '"';
    return phrase.slop() == 0 ? quoted : quoted + " (cách nhau tối đa " + phrase.slop() + " chữ)";
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

  private static String range(Clause.Range range) {
    String name = range.field().label();
    String from = day(range.field(), range.from());
    String to = day(range.field(), range.to());
    if (from.isEmpty()) {
      return "đến " + name + " " + to;
    }
    if (to.isEmpty()) {
      return "từ " + name + " " + from;
    }
    return name + " " + (from.equals(to) ? from : from + "\u2013" + to); // en dash
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
