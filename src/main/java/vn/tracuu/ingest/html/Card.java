package vn.tracuu.ingest.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.LegalDocument;

/**
 * The card of a document: the rows in which an office says its number, what it is about, who issued
 * it and when.
 *
 * @param values by field, one line each, as the page writes them; a field without a value is
 *     missing
 * @param lines all lines of the card, labels and values, in document order
 * @param files the rows that hold the files
 */
record Card(Map<Field, String> values, List<Line> lines, List<Line> files) {
  /** What a row says. */
  enum Field {
    NUMBER,
    ABSTRACT,
    ISSUER,
    TYPE,
    FIELD,
    ISSUED,
    PUBLISHED,
    EFFECTIVE,
    SIGNER,
    FILES,
    OTHER
  }

  Card {
    values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    lines = List.copyOf(lines);
    files = List.copyOf(files);
  }

  @Nullable String value(Field field) {
    return values.get(field);
  }

  boolean holds(Line line) {
    return !lines.isEmpty()
        && lines.getFirst().index <= line.index
        && line.index <= lines.getLast().index
        && lines.contains(line);
  }

  /** What it says of the document. */
  LegalDocument document() {
    return new LegalDocument(
        value(Field.NUMBER), value(Field.TYPE), value(Field.ISSUER), null, null);
  }

  /** Puts its lines back into the text, the files' names aside. */
  void keep() {
    for (Line line : lines) {
      line.keep();
      if (line.text.endsWith(" |")) {
        line.text = line.text.substring(0, line.text.length() - 2);
      }
    }
    for (Line row : files) {
      int label = row.text.indexOf(CardReader.BETWEEN_CELLS);
      if (label > 0) {
        row.text = row.text.substring(0, label);
      } else if (CardLabels.field(row.text) == null) {
        row.drop(Reasons.FIELD + "files");
      }
    }
  }
}
