package vn.tracuu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;
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
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      ReindexCommand.class,
      ServeCommand.class,
      SearchCommand.class,
      InspectCommand.class,
      NumbersCommand.class,
      RelationsCommand.class,
      EvalCommand.class,
      GenerationsCommand.class,
      RollbackCommand.class,
      GcCommand.class,
      CheckCommand.class,
    },
    footer = {"", "Start with: tracuu up"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs the command that {@code args} names and ends the process with its exit code. */
  public static void main(String[] args) {
    logInOneFormat();
    // What is printed is UTF-8, whatever the machine's locale says.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
    if (!Locales.namesAreUtf8()) {
      errors.println("tracuu: " + Locales.CURE);
      System.exit(ExitCodes.FAILED);
    }
    System.exit(run(new PrintWriter(out, true, StandardCharsets.UTF_8), errors, args));
  }

  /** What Lucene logs by java.util.logging goes where everything else goes. */
  private static void logInOneFormat() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /** Runs a command against the given outputs; for tests, too. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    int code = runToItsEnd(commandLine().setOut(out).setErr(err), args);
    out.flush();
    err.flush();
    return code;
  }

  private static int runToItsEnd(CommandLine command, String... args) {
    try {
      return command
          .setExecutionExceptionHandler(new Failures())
          .setParameterExceptionHandler(new WrongUsage())
          .execute(args);
    } catch (Error e) { // OutOfMemoryError and its like, which picocli lets through
      return Failures.report(e, command.getErr());
    }
  }

  public static CommandLine commandLine() {
    CommandLine command = new CommandLine(new Main());
    for (CommandLine sub : command.getSubcommands().values()) {
      sub.getCommandSpec().versionProvider(new Version());
      // so that a query may begin with a minus; SearchCommand refuses what looks like an option
      sub.setUnmatchedOptionsArePositionalParams(sub.getCommand() instanceof SearchCommand);
    }
    return command
        .registerConverter(Path.class, Converters::path)
        .registerConverter(int.class, Converters::wholeNumber)
        .registerConverter(Double.class, Converters::number);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
