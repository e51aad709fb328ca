package vn.tracuu.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.relation.Certainty;
import vn.tracuu.relation.DocumentRelations;
import vn.tracuu.relation.EffectDate;
import vn.tracuu.relation.Evidence;
import vn.tracuu.relation.Relation;
import vn.tracuu.text.Printable;

/** What {@code relations} prints of one text. */
final class ShownRelations {
  private ShownRelations() {}

  /** A text as {@code --json} prints it; {@code source} is left out where it is the text itself. */
  record Text(
      String id,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String number,
      @Nullable String issued,
      Effect effect,
      List<Effect> effects,
      List<Line> relations,
      List<Line> planned,
      @Nullable Boolean truncated) {}

  /** A day of effect. */
  record Effect(
      @Nullable String of,
      @Nullable String from,
      String rule,
      @Nullable String to,
      @Nullable List<Part> exceptions,
      @Nullable String sentence) {}

  /** A part with a day of its own. */
  record Part(String what, @Nullable String from) {}

  /** A relation. */
  record Line(
      @Nullable String source,
      String kind,
      String target,
      boolean whole,
      @Nullable List<String> pinpoints,
      @Nullable List<String> except,
      @Nullable String date,
      @Nullable String until,
      String sentence,
      @Nullable String place,
      int start,
      int end) {}

  static Text of(String id, DocumentRelations text) {
    return new Text(
        id,
        text.number(),
        day(text.issued()),
        effect(null, text.effect()),
        text.effectsOfOthers().stream()
            .filter(e -> e.effect().from() != null)
            .map(e -> effect(e.of(), e.effect()))
            .toList(),
        lines(text, Certainty.ASSERTED),
        lines(text, Certainty.PLANNED),
        text.truncated() ? true : null);
  }

  private static List<Line> lines(DocumentRelations text, Certainty certainty) {
    return text.relations().stream()
        .filter(r -> r.certainty() == certainty)
        .map(r -> line(text.number(), r))
        .toList();
  }

  private static Line line(@Nullable String own, Relation r) {
    Evidence evidence = r.evidence();
    String source = r.source();
    boolean itself = source == null || source.equals(own) || source.equals(Relation.THIS);
    return new Line(
        itself ? null : source,
        r.kind().term(),
        r.target(),
        r.extent().whole(),
        given(r.extent().pinpoints()),
        given(r.extent().except()),
        day(r.days().from()),
        day(r.days().until()),
        evidence.sentence(),
        evidence.place().isEmpty() ? null : evidence.place(),
        evidence.start(),
        evidence.end());
  }

  private static @Nullable List<String> given(List<String> list) {
    return list.isEmpty() ? null : list;
  }

  private static Effect effect(@Nullable String of, EffectDate effect) {
    List<Part> parts =
        effect.exceptions().stream().map(p -> new Part(p.what(), day(p.from()))).toList();
    Evidence evidence = effect.evidence();
    return new Effect(
        of,
        day(effect.from()),
        effect.rule().term(),
        day(effect.to()),
        parts.isEmpty() ? null : parts,
        evidence == null ? null : evidence.sentence());
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** For a terminal: a line a relation, with the words below it. */
  static void print(String id, DocumentRelations text, PrintWriter out) {
    EffectDate effect = text.effect();
    out.printf(
        "%s%n  number     %s%n  issued     %s%n  effect     %s (%s)%n",
        Printable.line(id),
        Printable.line(String.valueOf(text.number())),
        text.issued(),
        effect.from(),
        effect.rule().term());
    for (Relation r : text.relations()) {
      String planned = r.certainty() == Certainty.PLANNED ? " (planned)" : "";
      String part = r.extent().whole() ? "" : " (part)";
      String since = r.days().from() == null ? "" : " from " + r.days().from();
      out.printf(
          "  %-10s %s -> %s%s%s%s%n             %s%n",
          r.kind().term(),
          Printable.line(String.valueOf(r.source())),
          Printable.line(r.target()),
          part,
          since,
          planned,
          Printable.line(r.evidence().sentence()));
    }
    out.println();
  }
}
