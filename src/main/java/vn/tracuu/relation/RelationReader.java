package vn.tracuu.relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says of other documents.
 *
 * <p>Linear in the length of the text, which is bounded, as is the number of relations; any text is
 * read, and none throws. Stateless; safe for all threads.
 */
public final class RelationReader {
  private RelationReader() {}

  /** What one document says: its head, its commands, its final articles, its annexed lists. */
  public static DocumentRelations ofDocument(DocumentText document) {
    CleanText clean = CleanText.of(document.text());
    LocalDate issued = document.issued() != null ? document.issued() : Head.issued(clean.text());
    Parsed parsed = Parsed.of(clean, issued);
    Head head = new Head(parsed);
    String given = document.number();
    String number = given != null && !given.isBlank() ? Head.canonical(given) : head.number();
    boolean cut = document.text().length() > CleanText.MAX_LENGTH;
    Collector out = new Collector();
    return Consolidated.is(parsed, head, number)
        ? consolidated(parsed, head, number, issued, cut, out)
        : plain(parsed, head, number, issued, cut, out);
  }

  /** What a sentence or a short passage of any text says: a sentence of news, a line of a paper. */
  public static DocumentRelations ofSentence(DocumentText sentence) {
    CleanText clean = CleanText.ofSentence(sentence.text());
    Parsed parsed = Parsed.of(clean, sentence.issued());
    String number = sentence.number();
    return new Sentences(parsed, number == null ? null : Head.canonical(number), sentence.issued())
        .read();
  }

  private static DocumentRelations plain(
      Parsed parsed,
      Head head,
      @Nullable String number,
      @Nullable LocalDate issued,
      boolean cut,
      Collector out) {
    String own = number == null ? Relation.THIS : number;
    new Bases(parsed, head, own, out).read();
    Acts acts = new Acts(parsed, own, out);
    acts.title(0, head.firstBasis());
    acts.body(head.end());
    EffectDate effect = new OwnEffect(parsed, issued).read();
    new Others(parsed, own, out).read();
    return new DocumentRelations(
        number,
        issued,
        effect,
        List.of(),
        dated(out.relations(), own, effect),
        cut || out.isFull());
  }

  /** Acts of the document itself hold from its day of effect, unless they name another. */
  private static List<Relation> dated(List<Relation> relations, String own, EffectDate effect) {
    List<Relation> dated = new ArrayList<>(relations.size());
    for (Relation r : relations) {
      boolean acts =
          own.equals(r.source())
              && r.certainty() == Certainty.ASSERTED
              && (r.kind().changesStatus() || r.kind() == RelationKind.CORRECTS);
      LocalDate from = r.days().from() != null ? r.days().from() : partDay(r, effect);
      dated.add(acts ? r.holding(new Span(from, r.days().until())) : r);
    }
    return dated;
  }

  /** The day of the own article that acts, if it has one of its own; else that of the document. */
  private static @Nullable LocalDate partDay(Relation relation, EffectDate effect) {
    String place = relation.evidence().place();
    int end = place.indexOf(" khoản");
    String article = end < 0 ? place : place.substring(0, end);
    for (EffectDate.Part part : effect.exceptions()) {
      if (!article.isEmpty() && names(part.what(), article) && part.from() != null) {
        return part.from();
      }
    }
    return effect.from();
  }

  private static boolean names(String what, String article) {
    int at = what.indexOf(article);
    int end = at + article.length();
    return at >= 0
        && (end == what.length() || !Character.isLetterOrDigit(what.charAt(end)))
        && !what.contains("khoản");
  }

  private static DocumentRelations consolidated(
      Parsed parsed,
      Head head,
      @Nullable String number,
      @Nullable LocalDate issued,
      boolean cut,
      Collector out) {
    String own = number == null ? Relation.THIS : number;
    Consolidated reader = new Consolidated(parsed, head, out);
    Mention shown = reader.readHead(own);
    String base = shown == null ? own : shown.target();
    new Bases(parsed, head, base, out).read();
    if (shown != null) {
      reader.readNotes();
      Acts acts = new Acts(parsed, base, out);
      acts.title(0, head.firstBasis());
      acts.body(head.end());
    }
    new Others(parsed, own, out).read();
    List<Relation> relations = new ArrayList<>();
    for (Relation r : out.relations()) {
      LocalDate since = r.kind().changesStatus() ? reader.since(r.source()) : null;
      relations.add(
          since == null || r.days().from() != null
              ? r
              : r.holding(new Span(since, r.days().until())));
    }
    return new DocumentRelations(
        number, issued, EffectDate.UNKNOWN, reader.days(), relations, cut || out.isFull());
  }
}
