package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tracuu.text.Nearest;
import vn.tracuu.text.Printable;

/** Wrong usage: what is wrong, what may have been meant, and where the help is; not the help. */
final class WrongUsage implements IParameterExceptionHandler {
  /** A name longer than that was no slip; it is not compared, in UTF-16 units. */
  private static final int LONGEST = 40;

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String.valueOf(e.getMessage())
        .lines()
        .forEach(line -> err.println("tracuu: " + Printable.line(line)));
    if (e instanceof UnmatchedArgumentException unmatched) {
      suggest(command, unmatched.getUnmatched(), err);
    }
    err.printf("\"%s --help\" lists all that it takes%n", command.getCommandSpec().qualifiedName());
    return ExitCodes.USAGE;
  }

  private static void suggest(CommandLine command, List<String> unmatched, PrintWriter err) {
    List<String> names = new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
    names.addAll(command.getSubcommands().keySet());
    unmatched.stream()
        .map(word -> word.replaceFirst("=.*", ""))
        .filter(word -> word.length() <= LONGEST)
        .flatMap(word -> Nearest.to(word, names).stream())
        .findFirst()
        .ifPresent(name -> err.println("did you mean " + name + "?"));
  }
}
