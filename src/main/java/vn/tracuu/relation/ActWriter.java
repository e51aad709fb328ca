package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes relations of the acts that {@link Acts} finds: kind, extent, days, evidence. */
final class ActWriter {
  private final Parsed parsed;
  private final List<Token> tokens;
  private final List<Paragraph> paragraphs;
  private final Pins pins;
  private final String own;
  private final Collector out;

  ActWriter(Parsed parsed, String own, Collector out) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.paragraphs = parsed.paragraphs();
    this.pins = new Pins(parsed);
    this.own = own;
    this.out = out;
  }

  void act(Word word, int verb, List<Item> items, int end, int index, Certainty certainty) {
    for (Item item : items) {
      int from = Math.max(item.first(), verb + 1);
      Extent extent = pins.of(from, item.token());
      RelationKind kind = kind(word, extent, verb, item.token());
      emit(kind, item.mention(), limited(kind, extent, item, end), verb, end, index, certainty);
    }
  }

  void emit(Word word, Item item, int end, int index, Certainty certainty) {
    Extent extent = pins.of(item.first(), item.token());
    RelationKind kind = kind(word, extent, item.first(), item.token());
    emit(
        kind,
        item.mention(),
        limited(kind, extent, item, end),
        item.first(),
        end,
        index,
        certainty);
  }

  private static RelationKind kindOf(Word word, boolean part, boolean wording) {
    if ((word == Word.REPLACE && part) || (word == Word.REPEAL && wording)) {
      return RelationKind.AMENDS;
    }
    return word.kind();
  }

  RelationKind kind(Word word, Extent extent, int from, int to) {
    boolean wording = false;
    for (int i = from; i < to; i++) {
      wording |= tokens.get(i).is(Word.WORDING);
    }
    return kindOf(word, !extent.whole(), wording);
  }

  private Extent limited(RelationKind kind, Extent extent, Item item, int end) {
    if (!kind.ends() && kind != RelationKind.SUSPENDS && kind != RelationKind.KEEPS) {
      return extent.partial();
    }
    for (int i = item.token() + 1; i < end; i++) {
      if (tokens.get(i).is(Word.EXCEPT)) {
        int to = end < tokens.size() ? tokens.get(end).start() : parsed.text().length();
        String except =
            parsed.text().substring(tokens.get(i).end(), Math.min(to, tokens.get(i).end() + 300));
        return extent.without(List.of(except.strip()));
      }
      if (tokens.get(i).is(Word.SEMICOLON)) {
        return extent;
      }
    }
    return extent;
  }

  void emit(
      RelationKind kind,
      Mention target,
      Extent extent,
      int from,
      int end,
      int index,
      Certainty certainty) {
    if (Mentions.isShort(target.target())) {
      return;
    }
    Paragraph p = paragraphs.get(index);
    int start =
        Math.max(
            p.start(),
            Math.min(
                tokens.get(from).start(), target.start() < p.start() ? p.start() : target.start()));
    int sentenceStart = sentenceStart(p, start);
    int stop = end < tokens.size() ? Math.min(p.end(), tokens.get(end).end()) : p.end();
    Evidence evidence =
        parsed.evidence(sentenceStart, Math.max(stop, sentenceStart + 1), parsed.place(index));
    out.add(
        new Relation(
            own, kind, target.target(), extent, certainty, span(kind, from, end), evidence));
  }

  private int sentenceStart(Paragraph p, int at) {
    int i = parsed.tokenAt(at) - 1;
    int least = i - Acts.MAX_TOKENS;
    while (i >= 0 && i > least && tokens.get(i).start() >= p.start()) {
      if (tokens.get(i).is(Word.STOP)) {
        return parsed.skipBlanks(tokens.get(i).end(), p.end());
      }
      i--;
    }
    return p.start();
  }

  /** The day with which the sentence begins: {@code Kể từ ngày 01/7/2025, ...}; or null. */
  private @Nullable LocalDate opening(int token) {
    int at = tokens.get(token).start();
    int i = token;
    while (i > 0 && token - i < Acts.MAX_TOKENS && !tokens.get(i - 1).is(Word.STOP)) {
      i--;
    }
    int start = i == 0 ? 0 : parsed.skipBlanks(tokens.get(i - 1).end(), at);
    Paragraph p = paragraphs.get(paragraphAt(at));
    start = Math.max(start, p.body());
    int day = parsed.startsWith(start, "kể từ ") ? start + 6 : start + 3;
    boolean opens = parsed.startsWith(start, "kể từ ") || parsed.startsWith(start, "từ ngày ");
    Days.Found found = opens ? Days.at(parsed.lower(), day) : null;
    return found == null ? null : found.day();
  }

  private int paragraphAt(int at) {
    int low = 0;
    int high = paragraphs.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (paragraphs.get(middle).start() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** A day that the sentence itself gives. */
  private Span span(RelationKind kind, int from, int end) {
    int stop = end < tokens.size() ? tokens.get(end).start() : parsed.text().length();
    LocalDate since = opening(from);
    for (int i = from; i < end; i++) {
      if (tokens.get(i).is(Word.EXPIRE) || tokens.get(i).is(Word.SUSPEND)) {
        EffectDate given =
            new Effects(parsed, null).behind(tokens.get(i), stop, new Evidence("", "", 0, 0));
        since = given == null || given.from() == null ? since : given.from();
      }
    }
    LocalDate until =
        kind == RelationKind.SUSPENDS || kind == RelationKind.EXTENDS
            ? new Effects(parsed, null).to(tokens.get(from).start(), stop)
            : null;
    return new Span(since, until);
  }
}
