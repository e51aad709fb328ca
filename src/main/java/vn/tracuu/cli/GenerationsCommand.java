package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tracuu.lucene.index.Generations;

/** {@code tracuu generations}: what is in the index folder. */
@Command(
    name = "generations",
    description = "Lists the generations of the index, oldest first, and which one is served.",
    mixinStandardHelpOptions = true)
final class GenerationsCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;

  @Option(names = "--json", description = "print one JSON object a generation, a line each")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Generations.Described> list = new Generations(index.folder).list();
    for (Generations.Described generation : list) {
      out.println(json ? Json.line(Shown.of(generation)) : line(generation));
    }
    if (list.isEmpty() && !json) {
      out.println("no generation in " + index.folder);
    }
    return ExitCodes.DONE;
  }

  /**
   * A generation as {@code --json} prints it.
   *
   * @param built ISO 8601, UTC
   */
  private record Shown(
      String name,
      boolean served,
      @Nullable Long articles,
      @Nullable String built,
      long bytes,
      @Nullable String trouble) {
    static Shown of(Generations.Described g) {
      String built = g.built() == null ? null : g.built().toString();
      return new Shown(g.name(), g.served(), g.articles(), built, g.bytes(), g.trouble());
    }
  }

  private static String line(Generations.Described g) {
    String state =
        g.trouble() == null
            ? "%,d articles, built %s, %.1f MB".formatted(g.articles(), g.built(), g.bytes() / MEGA)
            : g.trouble();
    return "%s %s  %s".formatted(g.served() ? "*" : " ", g.name(), state);
  }
}
