package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a consolidated text (văn bản hợp nhất): its head names the paper that is shown and those
 * that amended it; its foot notes say which of them changed which unit.
 */
final class Consolidated {
  private final Parsed parsed;
  private final List<Token> tokens;
  private final Head head;
  private final Collector out;
  private final Effects effects;
  private final Map<String, EffectDate> days = new LinkedHashMap<>();
  private final List<Mention> amenders = new ArrayList<>();
  private @Nullable Mention base;

  Consolidated(Parsed parsed, Head head, Collector out) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.head = head;
    this.out = out;
    this.effects = new Effects(parsed, null);
  }

  /** Whether a text is one: the number says so, or the head names a paper and its amenders. */
  static boolean is(Parsed parsed, Head head, @Nullable String number) {
    if (number != null) {
      return number.contains("VBHN");
    }
    int to = Math.min(head.firstBasis(), head.end());
    for (int i = 0; i < to; i++) {
      Paragraph p = parsed.paragraphs().get(i);
      if (parsed.contains(p.start(), p.end(), "được sửa đổi, bổ sung bởi:")
          || parsed.contains(p.start(), p.end(), "được sửa đổi, bổ sung theo:")) {
        return true;
      }
    }
    return false;
  }

  /** The paper that the text shows, read from the head; null if it is not named. */
  @Nullable Mention readHead(String own) {
    int to = Math.min(head.firstBasis(), head.end());
    for (int i = 0; i < to; i++) {
      Paragraph p = parsed.paragraphs().get(i);
      if (p.level() != Paragraph.Level.NOTE) {
        headLine(p, i, own);
      }
    }
    return base;
  }

  private void headLine(Paragraph p, int index, String own) {
    int to = parsed.tokenAt(p.end());
    int from = subject(parsed.tokenAt(p.body()), to, p);
    if (from < 0) {
      return;
    }
    Mention first = tokens.get(from).document();
    if (first.target().equals(own) || Mentions.isShort(first.target()) || first.isBareName()) {
      return;
    }
    Evidence evidence = parsed.evidence(p.start(), p.end(), parsed.place(index));
    add(own, RelationKind.CONSOLIDATES, first, Extent.WHOLE, evidence);
    Mention shown = base;
    if (shown == null) {
      base = first;
    } else {
      amenders.add(first);
      add(first.target(), RelationKind.AMENDS, shown, Extent.PART, evidence);
    }
    day(first, from, to, p, evidence);
    sameLine(from, to, own, evidence);
  }

  /** The document whose day of effect the line gives; behind the title, where that has no line. */
  private int subject(int from, int to, Paragraph p) {
    if (from < to && tokens.get(from).is(Word.MENTION) && tokens.get(from).start() <= p.body()) {
      return from;
    }
    int last = -1;
    for (int i = from; i < to && base == null; i++) {
      if (tokens.get(i).is(Word.MENTION)) {
        last = i;
      } else if (tokens.get(i).is(Word.EFFECT)) {
        return last;
      }
    }
    return -1;
  }

  /** {@code A, được sửa đổi, bổ sung bởi: B} on one line. */
  private void sameLine(int from, int to, String own, Evidence evidence) {
    Chain.items(
        parsed,
        from,
        to,
        (source, kind, target, extent, certainty, at) -> {
          Mention shown = base;
          boolean amender =
              kind == RelationKind.AMENDS
                  && shown != null
                  && target.target().equals(shown.target());
          if (amender && source.start() > target.start()) {
            amenders.add(source);
            add(own, RelationKind.CONSOLIDATES, source, Extent.WHOLE, evidence);
          }
        });
  }

  private void day(Mention of, int from, int to, Paragraph p, Evidence evidence) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Word.EFFECT)) {
        EffectDate given = effects.behind(tokens.get(i), p.end(), evidence);
        if (given != null) {
          days.putIfAbsent(of.target(), given);
        }
        return;
      }
    }
  }

  /**
   * Reads the foot notes: {@code 7 Khoản này được bãi bỏ theo quy định tại ... Thông tư số ...}.
   */
  void readNotes() {
    Mention shown = base;
    if (shown == null) {
      return;
    }
    List<Paragraph> paragraphs = parsed.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      if (p.level() == Paragraph.Level.NOTE || p.level() == Paragraph.Level.CLAUSE) {
        note(p, i, shown);
      }
    }
  }

  private void note(Paragraph p, int index, Mention shown) {
    int from = parsed.tokenAt(p.body());
    int to = parsed.tokenAt(p.end());
    int self = -1;
    for (int i = from; i < to && i < from + 12; i++) {
      Token token = tokens.get(i);
      if (token.is(Word.PIN)
          && parsed.startsWith(token.end(), " này")
          && token.start() < p.body() + 20) {
        self = i;
      }
      if (token.is(Word.MENTION)) {
        return;
      }
      boolean changed = token.is(Word.AMEND) || token.is(Word.REPEAL) || token.is(Word.REPLACE);
      if (self >= 0 && changed && tokens.get(i - 1).is(Word.PASSIVE)) {
        changed(token, i, to, p, index, shown);
        return;
      }
    }
  }

  private void changed(Token verb, int at, int to, Paragraph p, int index, Mention shown) {
    for (int i = at + 1; i < to; i++) {
      Token token = tokens.get(i);
      if (token.is(Word.STOP)) {
        return;
      }
      if (token.is(Word.MENTION)) {
        RelationKind kind = verb.is(Word.REPEAL) ? RelationKind.REPEALS : RelationKind.AMENDS;
        Evidence evidence = parsed.evidence(p.start(), p.end(), parsed.place(index));
        add(token.document().target(), kind, shown, Extent.PART, evidence);
        return;
      }
    }
  }

  private void add(
      String source, RelationKind kind, Mention target, Extent extent, Evidence evidence) {
    out.add(
        new Relation(
            source, kind, target.target(), extent, Certainty.ASSERTED, Span.UNKNOWN, evidence));
  }

  /** The days of effect of the papers of the head. */
  List<DocumentRelations.OtherEffect> days() {
    List<DocumentRelations.OtherEffect> list = new ArrayList<>();
    days.forEach((of, effect) -> list.add(new DocumentRelations.OtherEffect(of, effect)));
    return list;
  }

  /** The day from which {@code source} has effect, as the head says; null if it does not. */
  @Nullable LocalDate since(@Nullable String source) {
    EffectDate effect = source == null ? null : days.get(source);
    return effect == null ? null : effect.from();
  }
}
