package vn.tracuu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.tracuu.batch.StoppedException;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.query.InvalidQueryException;

/** The last border: what a person did not expect becomes one line on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    switch (e) {
      case InvalidQueryException invalid -> {
        command.getErr().println("tracuu: " + invalid.getMessage());
        return ExitCodes.USAGE;
      }
      case IndexUnavailableException unavailable ->
          command.getErr().println("tracuu: " + unavailable.getMessage());
      case StaleCursorException stale ->
          command
              .getErr()
              .println(
                  "tracuu: the cursor is of another question, or the index has changed: leave it out");
      case StoppedException stopped -> command.getErr().println("tracuu: " + stopped.getMessage());
      case IOException io -> command.getErr().println("tracuu: " + describe(io));
      case UncheckedIOException io -> command.getErr().println("tracuu: " + describe(io));
      default -> throw e; // a defect: with its stack
    }
    return ExitCodes.FAILED;
  }

  private static String describe(Exception e) {
    String kind = e.getClass().getSimpleName().replace("Exception", "");
    return e.getClass() == IOException.class
        ? String.valueOf(e.getMessage())
        : kind + ": " + e.getMessage();
  }
}
