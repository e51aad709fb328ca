package vn.tracuu.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: what is wrong, what may have been meant, and where the help is; not the help. */
final class WrongUsage implements IParameterExceptionHandler {
  private static final int SUGGESTIONS = 3;

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    String.valueOf(e.getMessage()).lines().forEach(line -> err.println("tracuu: " + line));
    if (e instanceof UnmatchedArgumentException unmatched) {
      suggest(unmatched, err);
    }
    err.printf("\"%s --help\" lists all that it takes%n", command.getCommandSpec().qualifiedName());
    return ExitCodes.USAGE;
  }

  private static void suggest(UnmatchedArgumentException e, PrintWriter err) {
    List<String> nearest = e.getSuggestions().stream().limit(SUGGESTIONS).toList();
    if (!nearest.isEmpty()) {
      err.println("did you mean " + String.join(" or ", nearest) + "?");
    }
  }
}
