package vn.tracuu.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tracuu.engine.Reason;
import vn.tracuu.number.Reading;
import vn.tracuu.query.Note;

/** Notes, reasons and readings as sentences. Plain text. */
public final class Sentences {
  private Sentences() {}

  /** What happened to a part of a query. */
  public static String of(Note note, Language language) {
    String text =
        Texts.filled(language, "note." + key(note.code()), String.valueOf(note.code().limit()));
    return note.near().isEmpty()
        ? text
        : text + " " + Texts.filled(language, "note.near", String.join(", ", note.near()));
  }

  /** What matched and how. */
  public static String of(Reason reason, Language language) {
    return Texts.filled(
        language, "why." + key(reason.kind()), reason.values().toArray(String[]::new));
  }

  /** What speaks for a reading of a number; empty if nothing does. */
  public static String of(Reading reading, Language language) {
    List<Reading.Evidence> evidence = reading.evidence();
    return switch (evidence.size()) {
      case 0 -> "";
      case 1 -> of(evidence.getFirst(), language);
      default -> evidence.stream().map(e -> of(e, language)).collect(Collectors.joining("; "));
    };
  }

  private static String of(Reading.Evidence evidence, Language language) {
    return Texts.filled(language, "evidence." + key(evidence.kind()), evidence.value());
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
