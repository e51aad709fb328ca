package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/** The lines of a paragraph as its runs are read. */
final class DraftParagraph {
  private final List<RunText> lines = new ArrayList<>(List.of(new RunText()));
  private final Budget budget;

  DraftParagraph(Budget budget) {
    this.budget = budget;
  }

  void append(@Nullable LegacyEncoding encoding, String text) {
    budget.step();
    budget.characters(text.length());
    lines.getLast().append(encoding, text);
  }

  void newLine() {
    budget.step();
    lines.add(new RunText());
  }

  List<RunText> lines() {
    return lines;
  }

  /** With a number before its first line, that a list gives it. */
  List<RunText> numbered(String number) {
    if (number.isEmpty()) {
      return lines;
    }
    RunText first = new RunText();
    first.append(null, number + " ");
    first.append(lines.getFirst());
    List<RunText> all = new ArrayList<>(lines);
    all.set(0, first);
    return all;
  }

  boolean isEmpty() {
    return lines.stream().allMatch(RunText::isEmpty);
  }
}
