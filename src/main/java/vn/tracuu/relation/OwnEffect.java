package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads from when the document itself has effect, and which of its parts have other days. */
final class OwnEffect {
  /** More parts with days of their own are not kept. */
  private static final int MAX_PARTS = 200;

  /** Longer sentences are cut on either side of the verb, in tokens. */
  private static final int MAX_TOKENS = 300;

  private final Parsed parsed;
  private final List<Token> tokens;
  private final Effects effects;
  private final List<EffectDate.Part> parts = new ArrayList<>();
  private @Nullable EffectDate found;

  OwnEffect(Parsed parsed, @Nullable LocalDate issued) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.effects = new Effects(parsed, issued);
  }

  EffectDate read() {
    List<Paragraph> paragraphs = parsed.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      if (!parsed.isQuoted(p.body()) && p.level() != Paragraph.Level.NOTE) {
        paragraph(p, i);
      }
    }
    if (found == null) {
      byName();
    }
    EffectDate effect = found;
    return effect == null ? nothing() : effect.with(parts);
  }

  private EffectDate nothing() {
    int end = parsed.text().length();
    boolean cut = parsed.contains(Math.max(0, end - 300), end, "(xem tiếp");
    return cut
        ? new EffectDate(null, EffectDate.Rule.CUT, null, List.of(), null)
        : EffectDate.UNKNOWN;
  }

  private void paragraph(Paragraph p, int index) {
    int to = parsed.tokenAt(p.end());
    for (int i = parsed.tokenAt(p.body()); i < to; i++) {
      if (tokens.get(i).is(Word.EFFECT)) {
        effect(p, index, i);
      }
    }
  }

  private void effect(Paragraph p, int index, int at) {
    int from = at;
    boolean self = false;
    boolean mention = false;
    while (from > 0
        && at - from < MAX_TOKENS
        && !tokens.get(from - 1).is(Word.STOP)
        && tokens.get(from - 1).start() >= p.body()) {
      from--;
      self |= tokens.get(from).is(Word.SELF) && isSubject(from, at);
      mention |= tokens.get(from).is(Word.MENTION);
    }
    int end = sentenceEnd(at);
    int start = from < at ? Math.max(p.start(), tokens.get(from).start()) : p.start();
    EffectDate given =
        effects.behind(
            tokens.get(at),
            end,
            parsed.evidence(Math.min(start, p.body()), end, parsed.place(index)));
    if (given == null) {
      return;
    }
    if (self && (found == null || isBetter(given))) {
      found = given;
    } else if (!mention && isPart(from, at)) {
      addPart(from, at, given);
    }
  }

  private boolean isBetter(EffectDate given) {
    EffectDate before = found;
    return before != null && before.from() == null && given.from() != null;
  }

  /** Whether the document itself is what has effect: no {@code ngày, khi} before it. */
  private boolean isSubject(int self, int effect) {
    int start = tokens.get(self).start();
    boolean condition =
        parsed.startsWith(start - 5, "ngày ")
            || parsed.startsWith(start - 4, "khi ")
            || parsed.startsWith(start - 5, "điểm ")
            || parsed.startsWith(start - 4, "của ")
            || parsed.startsWith(start - 5, "theo ")
            || parsed.startsWith(start - 4, "tại ");
    if (condition) {
      return false;
    }
    for (int i = self + 1; i < effect; i++) {
      if (tokens.get(i).is(Word.MENTION) || tokens.get(i).is(Word.STOP)) {
        return false;
      }
    }
    return tokens.get(effect).start() - tokens.get(self).end() < MAX_BETWEEN;
  }

  /** Between a document and the verb of its effect stands no more, in UTF-16 units. */
  private static final int MAX_BETWEEN = 60;

  private boolean isPart(int from, int at) {
    for (int i = from; i < at; i++) {
      if (tokens.get(i).is(Word.PIN)) {
        return tokens.get(i).start() - tokens.get(from).start() < MAX_BETWEEN;
      }
    }
    return false;
  }

  private void addPart(int from, int at, EffectDate given) {
    if (parts.size() < MAX_PARTS) {
      String what =
          parsed.text().substring(tokens.get(from).start(), tokens.get(at).start()).strip();
      parts.add(
          new EffectDate.Part(what.length() > 300 ? what.substring(0, 300) : what, given.from()));
    }
  }

  private int sentenceEnd(int at) {
    int i = at;
    while (i < tokens.size() && i - at < MAX_TOKENS && !tokens.get(i).is(Word.STOP)) {
      i++;
    }
    return i < tokens.size() ? tokens.get(i).start() : parsed.text().length();
  }

  /** {@code Luật thuế ... có hiệu lực từ ngày ...}, in the last unit of a law that names itself. */
  private void byName() {
    List<Paragraph> paragraphs = parsed.paragraphs();
    for (int i = paragraphs.size() - 1; i >= Math.max(0, paragraphs.size() - LAST); i--) {
      Paragraph p = paragraphs.get(i);
      boolean law =
          parsed.startsWith(p.body(), "luật ")
              || parsed.startsWith(p.body(), "bộ luật ")
              || parsed.startsWith(p.body(), "pháp lệnh ");
      if (!law || parsed.isQuoted(p.body())) {
        continue;
      }
      int to = parsed.tokenAt(p.end());
      for (int t = parsed.tokenAt(p.body()); t < to && found == null; t++) {
        if (tokens.get(t).is(Word.EFFECT)) {
          found =
              effects.behind(
                  tokens.get(t), p.end(), parsed.evidence(p.start(), p.end(), parsed.place(i)));
        }
      }
    }
  }

  /** How many paragraphs from the end a law says when it takes effect. */
  private static final int LAST = 30;
}
