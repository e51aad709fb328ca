package vn.tracuu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tracuu.engine.SearchEngine;
import vn.tracuu.engine.SearchRequest;
import vn.tracuu.eval.Question;
import vn.tracuu.query.QueryParser;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.EngineSettings;
import vn.tracuu.settings.Setting;

/**
 * The CPU time of a search, one after the other: {@code EngineCost QUERIES ROUNDS INDEX [HOST
 * PREFIX PID]}, with an engine in a folder or at a node whose process is PID. Asked are the
 * questions and the first three words of each; a round asks all of them.
 */
final class EngineCost {
  /** Milliseconds of the kernel's unit of CPU time, at 100 a second. */
  private static final double TICK = 10;

  private EngineCost() {}

  public static void main(String[] args) throws IOException {
    List<SearchRequest> requests = requests(Path.of(args[0]));
    long own = ProcessHandle.current().pid();
    long node = args.length > 5 ? Long.parseLong(args[5]) : own;
    try (SearchEngine engine = Engines.open(settings(args))) {
      for (int round = 1; round <= Integer.parseInt(args[1]); round++) {
        double ownBefore = cpu(own);
        double nodeBefore = cpu(node);
        requests.forEach(engine::search);
        double inNode = node == own ? 0 : cpu(node) - nodeBefore;
        System.out.printf(
            Locale.ROOT,
            "round %d of %d searches: %.2f ms here, %.2f ms in the node%n",
            round,
            requests.size(),
            (cpu(own) - ownBefore) / requests.size(),
            inNode / requests.size());
      }
    }
  }

  private static List<SearchRequest> requests(Path queries) throws IOException {
    List<SearchRequest> requests = new ArrayList<>();
    for (Question question : Questions.read(queries)) {
      String[] words = question.text().split(" ");
      requests.add(new SearchRequest(QueryParser.parse(question.text()), 1, 10));
      if (words.length > 2) {
        String few = words[0] + " " + words[1] + " " + words[2];
        requests.add(new SearchRequest(QueryParser.parse(few), 1, 10));
      }
    }
    return requests;
  }

  private static EngineSettings settings(String... args) {
    Map<Setting, Choice> chosen = new EnumMap<>(Setting.class);
    chosen.put(Setting.INDEX, new Choice(args[2], "argument"));
    if (args.length > 4) {
      chosen.put(Setting.ENGINE, new Choice("opensearch", "argument"));
      chosen.put(Setting.HOSTS, new Choice(args[3], "argument"));
      chosen.put(Setting.PREFIX, new Choice(args[4], "argument"));
    }
    return EngineSettings.of(chosen);
  }

  /** What a process has used, in milliseconds. */
  private static double cpu(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK;
  }
}
