package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sentences that stand alone: of news, of a paper whose head is not at hand. */
final class Sentences {
  private final Parsed parsed;
  private final List<Token> tokens;
  private final @Nullable String own;
  private final Effects effects;
  private final Collector out = new Collector();
  private final List<DocumentRelations.OtherEffect> days = new ArrayList<>();
  private EffectDate ownEffect = EffectDate.UNKNOWN;

  Sentences(Parsed parsed, @Nullable String own, @Nullable LocalDate issued) {
    this.parsed = parsed;
    this.tokens = parsed.tokens();
    this.own = own;
    this.effects = new Effects(parsed, issued);
  }

  DocumentRelations read() {
    if (index(Word.SELF, 0, tokens.size()) >= 0 || beginsWithCommand()) {
      new Acts(parsed, self(), out).body(0);
    }
    int at = 0;
    while (at < tokens.size()) {
      int stop = at;
      while (stop < tokens.size()
          && stop - at < Acts.MAX_TOKENS
          && !tokens.get(stop).is(Word.STOP)) {
        stop++;
      }
      sentence(at, stop);
      at = stop + 1;
    }
    return new DocumentRelations(own, null, ownEffect, days, out.relations(), out.isFull());
  }

  private boolean beginsWithCommand() {
    if (parsed.paragraphs().isEmpty()) {
      return false;
    }
    Paragraph p = parsed.paragraphs().getFirst();
    int first = parsed.tokenAt(p.body());
    return first < tokens.size()
        && tokens.get(first).start() <= p.body() + 1
        && tokens.get(first).word().isAct();
  }

  private void sentence(int from, int to) {
    Chain.items(
        parsed,
        from,
        to,
        (source, kind, target, extent, certainty, at) ->
            add(source.target(), kind, target, extent, certainty, from, to));
    int first = begin(from, to);
    if (first < to) {
      basis(first, to);
      carriesOut(first, to);
      bySomebody(first, to);
    }
    effect(from, to);
  }

  /** Behind the marker of a unit: {@code Điều 1.}, {@code 2.}. */
  private int begin(int from, int to) {
    Paragraph p = parsed.paragraphs().getFirst();
    int at = Math.max(from, parsed.tokenAt(p.body()));
    return Math.min(at, to);
  }

  private int startOf(int from) {
    return from == 0
        ? parsed.paragraphs().getFirst().body()
        : Math.max(parsed.paragraphs().getFirst().body(), tokens.get(from - 1).end() + 1);
  }

  private char lastChar(int to) {
    int end = to < tokens.size() ? tokens.get(to).start() : parsed.text().length();
    int at = Math.min(end, parsed.text().length()) - 1;
    while (at > 0 && (parsed.text().charAt(at) == '\n' || parsed.text().charAt(at) == ' ')) {
      at--;
    }
    return at < 0 ? ' ' : parsed.text().charAt(at);
  }

  /** {@code Căn cứ ...;} as in a head, {@code Quyết định này căn cứ vào ...}. */
  private void basis(int from, int to) {
    boolean line =
        parsed.startsWith(startOf(from), "căn cứ ") && (own != null || lastChar(to) == ';');
    int self = index(Word.SELF, from, to);
    boolean said = self >= 0 && parsed.startsWith(tokens.get(self).end(), " căn cứ ");
    if (line || said) {
      items(line ? from : self + 1, to, RelationKind.BASIS, from);
    }
  }

  /** {@code Ban hành Kế hoạch thực hiện ...}, {@code Thực hiện ..., yêu cầu ... sau đây:}. */
  private void carriesOut(int from, int to) {
    int verb = index(Word.IMPLEMENT, from, to);
    int mention = index(Word.MENTION, from, to);
    if (verb < 0 || mention < verb) {
      return;
    }
    int plan = index(Word.PLAN, from, verb);
    Gap gap =
        new Gap(parsed, verb + 1, mention, tokens.get(verb).end(), tokens.get(mention).start());
    boolean near = gap.freeWords(tokens.get(verb).end()) <= 2;
    if (near
        && plan >= 0
        && tokens.get(from).is(Word.ABOUT)
        && tokens.get(from).start() <= startOf(from) + 1) {
      items(verb + 1, to, RelationKind.IMPLEMENTS, from);
    } else if (near && tokens.get(verb).start() <= startOf(from) + 1) {
      introduces(mention, from, to);
    }
  }

  /** A sentence that begins with what it carries out: by a paper that it names, or by itself. */
  private void introduces(int mention, int from, int to) {
    Mention target = tokens.get(mention).document();
    for (int i = mention + 1; i < to; i++) {
      boolean issued =
          tokens.get(i).is(Word.MENTION)
              && parsed.contains(
                  Math.max(0, tokens.get(i).start() - 12), tokens.get(i).start(), "ban hành");
      if (issued && !hasHedge(mention, i)) {
        add(
            tokens.get(i).document().target(),
            RelationKind.IMPLEMENTS,
            target,
            Extent.WHOLE,
            Certainty.ASSERTED,
            from,
            to);
        return;
      }
    }
    char last = lastChar(to);
    if (last == ':' || last == ';') {
      add(self(), RelationKind.IMPLEMENTS, target, Extent.WHOLE, Certainty.ASSERTED, from, to);
    }
  }

  private boolean hasHedge(int from, int to) {
    return index(Word.HEDGE, from, to) >= 0;
  }

  /** {@code Với việc bãi bỏ Công văn số ...}: done, it is not said by whom. */
  private void bySomebody(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean done =
          (token.is(Word.REPEAL) || token.is(Word.REPLACE))
              && parsed.startsWith(token.start() - 9, "với việc ");
      if (done && i + 1 < to && tokens.get(i + 1).is(Word.MENTION)) {
        Mention target = tokens.get(i + 1).document();
        add(null, token.word().kind(), target, Extent.WHOLE, Certainty.ASSERTED, from, to);
      }
    }
  }

  private void items(int at, int to, RelationKind kind, int from) {
    for (Item item : Chain.items(parsed, at, to, Sink.NONE)) {
      add(self(), kind, item.mention(), Extent.WHOLE, Certainty.ASSERTED, from, to);
    }
  }

  private String self() {
    return own == null ? Relation.THIS : own;
  }

  private int index(Word word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  private void add(
      @Nullable String source,
      RelationKind kind,
      Mention target,
      Extent extent,
      Certainty certainty,
      int from,
      int to) {
    out.add(
        new Relation(
            source, kind, target.target(), extent, certainty, Span.UNKNOWN, evidence(from, to)));
  }

  private Evidence evidence(int from, int to) {
    int end = to < tokens.size() ? tokens.get(to).start() : parsed.text().length();
    return parsed.evidence(tokens.get(from).start(), Math.max(end, tokens.get(from).end()), "");
  }

  private void effect(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).is(Word.EFFECT)) {
        int end = to < tokens.size() ? tokens.get(to).start() : parsed.text().length();
        EffectDate given = effects.behind(tokens.get(i), end, evidence(from, to));
        Token subject = subject(from, i);
        EffectDate known = given != null ? given : before(from, i);
        if (known != null && subject != null) {
          keep(subject, known);
        }
      }
    }
  }

  /** {@code Từ ngày 05/5/2017, Nghị định số ... có hiệu lực}. */
  private @Nullable EffectDate before(int from, int effect) {
    int start = startOf(from);
    while (start < parsed.text().length() && !Character.isLetter(parsed.text().charAt(start))) {
      start++;
    }
    int at = parsed.startsWith(start, "kể từ ") ? start + 6 : start + 3;
    if (!parsed.startsWith(start, "từ ") && !parsed.startsWith(start, "kể từ ")) {
      return null;
    }
    Days.Found found = Days.at(parsed.lower(), at);
    return found != null && found.day() != null && found.end() < tokens.get(effect).start()
        ? new EffectDate(found.day(), EffectDate.Rule.DATE, null, List.of(), evidence(from, effect))
        : null;
  }

  private void keep(Token subject, EffectDate given) {
    if (subject.is(Word.SELF)) {
      ownEffect = ownEffect.from() == null ? given : ownEffect;
    } else {
      days.add(new DocumentRelations.OtherEffect(subject.document().target(), given));
    }
  }

  private @Nullable Token subject(int from, int effect) {
    for (int i = effect - 1; i >= from; i--) {
      if (tokens.get(i).is(Word.MENTION) || tokens.get(i).is(Word.SELF)) {
        return tokens.get(i);
      }
    }
    return null;
  }
}
