package vn.tracuu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code tracuu}: lists its subcommands, runs the one that was named, and gives its
 * exit code.
 */
@Command(
    name = "tracuu",
    description = "Full-text search over Vietnamese policy texts.",
    mixinStandardHelpOptions = true,
    version = "tracuu 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ReindexCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      InspectCommand.class,
      NumbersCommand.class,
      EvalCommand.class,
      GenerationsCommand.class,
      RollbackCommand.class,
      GcCommand.class,
      CheckCommand.class,
    },
    footer = {"", "Start with: tracuu up"})
public final class Main implements Runnable {
  /** Held, because java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger LUCENE_LOG = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs the command that {@code args} names and ends the process with its exit code. */
  public static void main(String[] args) {
    LUCENE_LOG.setLevel(Level.SEVERE); // else Lucene advises on JVM modules at every start
    // What is printed is UTF-8, whatever the machine's locale says.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(
        run(
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true, StandardCharsets.UTF_8),
            args));
  }

  /** Runs a command against the given outputs; for tests, too. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    int code =
        commandLine()
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(new Failures())
            .execute(args);
    out.flush();
    err.flush();
    return code;
  }

  public static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
