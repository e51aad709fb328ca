package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.ingest.html.Card.Field;

/**
 * Finds the card of a document among the lines of a page, however it is built: rows of a table, a
 * list of terms, lines with a colon, boxes beside each other. Several cards on one page are a list
 * of documents, and so are labels in a row without values; neither is a card.
 */
final class CardReader {
  static final String BETWEEN_CELLS = " | ";

  private static final Pattern TRAILING = Pattern.compile("\\s*\\|\\s*$");

  private static final int MIN_LABELS = 4;
  private static final int MIN_VALUES = 3;

  /** Lines that may stand between two labels of one card: a long value, a note. */
  private static final int MAX_GAP = 4;

  /** How many boxes up from a label its value may stand. */
  private static final int LEVELS_UP = 2;

  private static final int MAX_VALUE = 600;

  private final Outline outline;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A label and what stands behind it.
   *
   * @param below the line of the value, where it is another one
   */
  private record Entry(Line line, Field field, String label, String value, @Nullable Line below) {
    int end() {
      return below == null ? line.index : below.index;
    }
  }

  private CardReader(Outline outline) {
    this.outline = outline;
  }

  /** The page's card; null if it has none, or more than one. */
  static @Nullable Card read(Outline outline) {
    CardReader reader = new CardReader(outline);
    for (Line line : outline.lines) {
      if (!line.box.is(Mark.UNSEEN)) {
        reader.readLine(line);
      }
    }
    return reader.card();
  }

  private void readLine(Line line) {
    if (line.text.contains(BETWEEN_CELLS)) {
      readCells(line);
      return;
    }
    int colon = line.text.indexOf(':');
    Field whole = CardLabels.field(line.text);
    if (whole != null) {
      Line value = valueBelow(line);
      String text = value == null ? "" : value.text;
      entries.add(new Entry(line, whole, Title.plain(line.text), text, value));
    } else if (colon > 0 && colon <= CardLabels.MAX_LENGTH) {
      addLabelled(line, line.text);
    } else if (line.kind == Block.Kind.TABLE_ROW) {
      addCells(line, List.of(TRAILING.matcher(line.text).replaceFirst(""), ""));
    }
  }

  private void readCells(Line line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    int end;
    while ((end = line.text.indexOf(BETWEEN_CELLS, from)) >= 0) {
      cells.add(line.text.substring(from, end));
      from = end + BETWEEN_CELLS.length();
    }
    cells.add(line.text.substring(from));
    addCells(line, cells);
  }

  private void addCells(Line line, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Field field = CardLabels.field(cells.get(i));
      String next = i + 1 < cells.size() ? bare(cells.get(i + 1)) : "";
      if (field == null) {
        addLabelled(line, cells.get(i));
      } else {
        boolean value = !next.isEmpty() && CardLabels.field(next) == null;
        String label = Title.plain(cells.get(i));
        entries.add(new Entry(line, field, label, value ? next : "", null));
        i += value ? 1 : 0;
      }
    }
  }

  private void addLabelled(Line line, String text) {
    int colon = text.indexOf(':');
    Field field = colon <= 0 ? null : CardLabels.field(text.substring(0, colon));
    if (field != null && !isValueOf(line, field)) {
      String label = Title.plain(text.substring(0, colon));
      entries.add(new Entry(line, field, label, bare(text.substring(colon + 1)), null));
    }
  }

  /** A value may begin with its label once more ({@code Số: 14}). */
  private boolean isValueOf(Line line, Field field) {
    Entry last = entries.isEmpty() ? null : entries.getLast();
    return last != null && last.below == line && last.field == field;
  }

  private static String bare(String value) {
    String bare = value.strip();
    String text = bare.endsWith("|") ? bare.substring(0, bare.length() - 1).strip() : bare;
    return text.startsWith(":") ? text.substring(1).strip() : text;
  }

  /** The line right below a label that is its value. */
  private @Nullable Line valueBelow(Line label) {
    int next = label.index + 1;
    if (next >= outline.lines.size()) {
      return null;
    }
    Line line = outline.lines.get(next);
    Box around = label.box;
    for (int i = 0; i < LEVELS_UP && around.parent != null; i++) {
      around = around.parent;
    }
    boolean value =
        around.holds(line.box)
            && CardLabels.field(line.text) == null
            && !line.box.is(Mark.UNSEEN)
            && line.length() <= MAX_VALUE;
    return value ? line : null;
  }

  private @Nullable Card card() {
    List<Card> cards = new ArrayList<>();
    List<Entry> group = new ArrayList<>();
    for (Entry entry : entries) {
      if (!group.isEmpty() && entry.line.index - group.getLast().end() > MAX_GAP) {
        addCard(group, cards);
        group.clear();
      }
      group.add(entry);
    }
    addCard(group, cards);
    long different = cards.stream().map(Card::values).distinct().count();
    return different == 1 ? cards.getFirst() : null;
  }

  private void addCard(List<Entry> group, List<Card> cards) {
    Set<String> labels = new LinkedHashSet<>();
    Map<Field, String> values = new EnumMap<>(Field.class);
    Set<Field> twice = EnumSet.noneOf(Field.class);
    int filled = 0;
    for (Entry entry : group) {
      labels.add(entry.label);
      filled += entry.value.isEmpty() ? 0 : 1;
      String known = values.get(entry.field);
      if (known == null && !entry.value.isEmpty() && entry.value.length() <= MAX_VALUE) {
        values.put(entry.field, entry.value);
      } else if (known != null && !entry.value.isEmpty() && !known.equals(entry.value)) {
        twice.add(entry.field);
      }
    }
    boolean list = twice.contains(Field.NUMBER) || twice.contains(Field.ABSTRACT);
    if (labels.size() >= MIN_LABELS && filled >= MIN_VALUES && !list && isOfDocument(values)) {
      cards.add(new Card(values, lines(group), files(group)));
    }
  }

  private static boolean isOfDocument(Map<Field, String> values) {
    boolean named = values.containsKey(Field.NUMBER) || values.containsKey(Field.ABSTRACT);
    return named
        && (values.containsKey(Field.ISSUER)
            || values.containsKey(Field.TYPE)
            || values.containsKey(Field.ISSUED));
  }

  private List<Line> lines(List<Entry> group) {
    Set<Line> lines = new LinkedHashSet<>();
    for (Entry entry : group) {
      lines.add(entry.line);
      if (entry.below != null) {
        lines.add(entry.below);
      }
    }
    return List.copyOf(lines);
  }

  private static List<Line> files(List<Entry> group) {
    List<Line> files = new ArrayList<>();
    for (Entry entry : group) {
      if (entry.field == Field.FILES) {
        files.add(entry.line);
        if (entry.below != null) {
          files.add(entry.below);
        }
      }
    }
    return files;
  }
}
