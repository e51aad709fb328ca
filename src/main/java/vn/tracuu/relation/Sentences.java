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
    int at = 0;
    while (at < tokens.size()) {
      int stop = at;
      while (stop < tokens.size() && !tokens.get(stop).is(Word.STOP)) {
        stop++;
      }
      sentence(at, stop);
      at = stop + 1;
    }
    return new DocumentRelations(own, null, ownEffect, days, out.relations(), out.isFull());
  }

  private void sentence(int from, int to) {
    Chain.items(
        parsed,
        from,
        to,
        (source, kind, target, extent, certainty, at) ->
            add(source.target(), kind, target, extent, hedged(from, at, certainty), from, to));
    effect(from, to);
  }

  private Certainty hedged(int from, int at, Certainty certainty) {
    return certainty;
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
        if (given != null && subject != null) {
          keep(subject, given);
        }
      }
    }
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
