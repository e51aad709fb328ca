package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tracuu.lucene.index.GenerationDiff.Difference;
import vn.tracuu.lucene.index.GenerationDiff.Kind;
import vn.tracuu.lucene.index.Generations;
import vn.tracuu.settings.EngineSettings;

/** {@code tracuu generations}: what is in the index folder. */
@Command(
    name = "generations",
    description = "Lists the generations of the index, oldest first, and which one is served.",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.OfTheEngine.class)
final class GenerationsCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print one JSON object a generation, a line each")
  private boolean json;

  @Option(
      names = "--diff",
      arity = "2",
      paramLabel = "GEN",
      description = "list the ids that came, went or changed from one generation to another")
  private @Nullable List<String> diff;

  @Override
  public Integer call() throws IOException {
    Generations generations = of(spec);
    if (diff != null) {
      print(generations.diff(diff.get(0), diff.get(1)));
      return ExitCodes.DONE;
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Generations.Described> list = generations.list();
    for (Generations.Described generation : list) {
      out.println(json ? Json.line(Shown.of(generation)) : line(generation));
    }
    if (!json) {
      printRollback(out, generations.rolledBack());
      if (list.isEmpty()) {
        out.println("no generation yet");
      }
    }
    return ExitCodes.DONE;
  }

  /** The generations that the settings name; those of a cluster are not kept in a folder. */
  static Generations of(CommandSpec command) {
    EngineSettings engine = SettingOptions.engine(command);
    if (engine.distributed()) {
      throw new ParameterException(
          command.commandLine(),
          "the generations of a cluster are its indices "
              + engine.prefix()
              + "-*: list and delete them there");
    }
    return new Generations(engine.index());
  }

  private static void printRollback(PrintWriter out, Set<String> rolledBack) {
    if (!rolledBack.isEmpty()) {
      out.printf(
          "rolled back from %s: not built again from the same corpus before \"tracuu rollback"
              + " --release\"%n",
          String.join(", ", rolledBack));
    }
  }

  private void print(List<Difference> differences) {
    PrintWriter out = spec.commandLine().getOut();
    for (Difference d : differences) {
      String kind = d.kind().name().toLowerCase(Locale.ROOT);
      out.println(
          json
              ? Json.line(new ShownDifference(d.id(), kind))
              : "%-8s %s".formatted(kind, d.id().replaceAll("\\p{Cntrl}", "?")));
    }
    if (!json) {
      out.printf(
          "%,d came, %,d went, %,d changed%n",
          count(differences, Kind.CAME),
          count(differences, Kind.WENT),
          count(differences, Kind.CHANGED));
    }
  }

  private static long count(List<Difference> differences, Kind kind) {
    return differences.stream().filter(d -> d.kind() == kind).count();
  }

  /** A difference as {@code --json} prints it. */
  private record ShownDifference(String id, String kind) {}

  /**
   * A generation as {@code --json} prints it.
   *
   * @param built ISO 8601, UTC
   */
  private record Shown(
      String name,
      boolean served,
      String batch,
      boolean rolledBack,
      @Nullable Long articles,
      @Nullable String built,
      long bytes,
      @Nullable String trouble) {
    static Shown of(Generations.Described g) {
      String built = g.built() == null ? null : g.built().toString();
      return new Shown(
          g.name(),
          g.served(),
          g.batch(),
          g.rolledBack(),
          g.articles(),
          built,
          g.bytes(),
          g.trouble());
    }
  }

  private static String line(Generations.Described g) {
    String state =
        g.articles() == null || g.trouble() != null
            ? String.valueOf(g.trouble())
            : "%s, built %s, %.1f MB"
                .formatted(articles(g.articles()), g.built(), g.bytes() / MEGA);
    String pushed = g.batch().equals(g.name()) ? "" : "; pushed on " + g.batch();
    String left = g.rolledBack() ? "; rolled back from" : "";
    return "%s %s  %s%s%s".formatted(g.served() ? "*" : " ", g.name(), state, pushed, left);
  }

  /** How many, as people say it. */
  static String articles(long count) {
    return "%,d %s".formatted(count, count == 1 ? "article" : "articles");
  }
}
