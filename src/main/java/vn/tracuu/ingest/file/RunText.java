package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/** Text of runs in different fonts, to be converted when all runs of the file were seen. */
final class RunText {
  private record Run(@Nullable LegacyEncoding encoding, StringBuilder text) {}

  private final List<Run> runs = new ArrayList<>();

  void append(@Nullable LegacyEncoding encoding, String text) {
    if (runs.isEmpty() || runs.getLast().encoding() != encoding) {
      runs.add(new Run(encoding, new StringBuilder()));
    }
    runs.getLast().text().append(text);
  }

  void append(RunText other) {
    other.runs.forEach(run -> append(run.encoding(), run.text().toString()));
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  void seenBy(FontRuns fonts) {
    runs.forEach(run -> fonts.see(run.encoding(), run.text().toString()));
  }

  String text(FontRuns fonts) {
    StringBuilder all = new StringBuilder();
    runs.forEach(run -> all.append(fonts.convert(run.encoding(), run.text().toString())));
    return all.toString();
  }
}
