package vn.tracuu.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Counts how many of the {@code "number"} fields of a {@code .jsonl.gz} of articles are read whole,
 * and how many stay as they are written: {@code java ... vn.tracuu.number.NumberFieldCheck PATH}.
 */
final class NumberFieldCheck {
  private static final String KEY = "\"number\": \"";

  private NumberFieldCheck() {}

  public static void main(String[] args) throws IOException {
    Map<String, Integer> changed = new TreeMap<>();
    Map<String, Integer> unread = new TreeMap<>();
    int fields = 0;
    int same = 0;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf(KEY);
        if (at < 0) {
          continue;
        }
        fields++;
        String number = line.substring(at + KEY.length(), line.indexOf('"', at + KEY.length()));
        Optional<DocumentNumber> read = DocumentNumber.parse(number);
        if (read.isEmpty()) {
          unread.merge(number, 1, Integer::sum);
        } else if (read.get().canonical().equals(number)) {
          same++;
        } else {
          changed.merge(number + " -> " + read.get().canonical(), 1, Integer::sum);
        }
      }
    }
    int incomplete = unread.values().stream().mapToInt(Integer::intValue).sum();
    print("written otherwise", changed);
    print("not complete", unread);
    System.out.printf(
        "fields %d same %d written otherwise %d not complete %d (%.3f %% complete)%n",
        fields,
        same,
        fields - same - incomplete,
        incomplete,
        100.0 * (fields - incomplete) / fields);
  }

  private static void print(String title, Map<String, Integer> counts) {
    System.out.println(title + ":");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .forEach(entry -> System.out.println("  " + entry.getValue() + "\t" + entry.getKey()));
  }
}
