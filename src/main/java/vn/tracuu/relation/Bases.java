package vn.tracuu.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Căn cứ} lines of a head, and the {@code Thực hiện ...;} lines among them. */
final class Bases {
  private final Parsed parsed;
  private final Head head;
  private final String source;
  private final Collector out;

  Bases(Parsed parsed, Head head, String source, Collector out) {
    this.parsed = parsed;
    this.head = head;
    this.source = source;
    this.out = out;
  }

  void read() {
    RelationKind open = null;
    for (int i = 0; i < head.end(); i++) {
      Paragraph p = parsed.paragraphs().get(i);
      if (parsed.isQuoted(p.body()) || p.level() == Paragraph.Level.NOTE) {
        continue;
      }
      RelationKind kind = kind(p);
      if (kind == null && open != null && goesOn(p, i)) {
        kind = open;
      }
      open = kind;
      if (kind != null) {
        line(kind, p, i);
      }
    }
  }

  private @Nullable RelationKind kind(Paragraph p) {
    if (head.isBasis(p)) {
      return RelationKind.BASIS;
    }
    boolean carriesOut =
        parsed.startsWith(p.body(), "thực hiện ") || parsed.startsWith(p.body(), "triển khai ");
    return carriesOut && parsed.startsWith(p.end() - 1, ";") ? RelationKind.IMPLEMENTS : null;
  }

  /** A line that goes on with the list: begins with a document behind a semicolon or comma. */
  private boolean goesOn(Paragraph p, int index) {
    Paragraph before = parsed.paragraphs().get(index - 1);
    char last = parsed.text().charAt(before.end() - 1);
    int at = parsed.tokenAt(p.body());
    boolean document =
        at < parsed.tokens().size()
            && parsed.tokens().get(at).is(Word.MENTION)
            && parsed.tokens().get(at).start() <= p.body() + 1;
    return (last == ';' || last == ',' || last == '.') && document;
  }

  private void line(RelationKind kind, Paragraph p, int index) {
    int from = parsed.tokenAt(p.body());
    int to = parsed.tokenAt(p.end());
    List<Item> items = Chain.items(parsed, from, to, Sink.NONE);
    for (Item item : items) {
      String target = item.mention().target();
      if (!Mentions.isShort(target)) {
        out.add(
            new Relation(
                source,
                kind,
                target,
                Extent.WHOLE,
                Certainty.ASSERTED,
                Span.UNKNOWN,
                parsed.evidence(p.start(), p.end(), parsed.place(index))));
      }
    }
  }
}
