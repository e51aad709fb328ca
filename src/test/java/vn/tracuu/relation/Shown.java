package vn.tracuu.relation;

import java.util.List;

/** Relations as short lines, for tests to compare whole lists. */
final class Shown {
  /** The number of the invented documents. */
  static final String OWN = "90/2031/TT-BXD";

  private Shown() {}

  static DocumentRelations document(String text) {
    return RelationReader.ofDocument(new DocumentText(OWN, null, text));
  }

  static DocumentRelations sentence(String text) {
    return RelationReader.ofSentence(new DocumentText(null, null, text));
  }

  /** Asserted relations, {@code source kind target}; the document itself is {@code own}. */
  static List<String> asserted(DocumentRelations text) {
    return lines(text, Certainty.ASSERTED);
  }

  static List<String> planned(DocumentRelations text) {
    return lines(text, Certainty.PLANNED);
  }

  private static List<String> lines(DocumentRelations text, Certainty certainty) {
    return text.relations().stream()
        .filter(r -> r.certainty() == certainty)
        .map(Shown::line)
        .toList();
  }

  private static String line(Relation r) {
    String source = OWN.equals(r.source()) ? "own" : String.valueOf(r.source());
    boolean part = !r.extent().whole() && r.kind().ends();
    return source + " " + r.kind().term() + " " + r.target() + (part ? " part" : "");
  }
}
