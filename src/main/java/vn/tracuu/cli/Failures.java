package vn.tracuu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.tracuu.batch.StoppedException;
import vn.tracuu.engine.IndexUnavailableException;
import vn.tracuu.engine.StaleCursorException;
import vn.tracuu.query.InvalidQueryException;
import vn.tracuu.text.FileTrouble;

/**
 * The last border, and the one place where what went wrong becomes a sentence: one line on stderr
 * and an exit code. The stack is printed only under {@value #DEBUG}.
 */
final class Failures implements IExecutionExceptionHandler {
  /** A variable of the environment: not empty, stacks are printed. */
  static final String DEBUG = "TRACUU_DEBUG";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    return report(e, command.getErr());
  }

  /** Says what went wrong and gives the exit code for it. */
  static int report(Throwable e, PrintWriter err) {
    err.println("tracuu: " + sentence(e));
    String debug = System.getenv(DEBUG);
    if (debug != null && !debug.isEmpty()) {
      e.printStackTrace(err);
    }
    return e instanceof InvalidQueryException ? ExitCodes.USAGE : ExitCodes.FAILED;
  }

  private static String sentence(Throwable e) {
    return switch (e) {
      case ExecutionException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      case StaleCursorException stale ->
          "the cursor is of another question, or the index has changed: leave it out";
      case InvalidQueryException told -> said(told);
      case IndexUnavailableException told -> FileTrouble.withoutClasses(said(told));
      case StoppedException told -> said(told);
      case IOException io -> FileTrouble.of(io);
      case UncheckedIOException io -> FileTrouble.of(io);
      case InvalidPathException path -> FileTrouble.of(path);
      case OutOfMemoryError full ->
          "out of memory; give it more, as with TRACUU_JAVA_OPTS=-Xmx2g, and try again";
      default ->
          "this is a defect of the program, please report it: run the same once more with "
              + DEBUG
              + "=1 and add what it prints and \"tracuu --version\"";
    };
  }

  private static String said(Throwable e) {
    return String.valueOf(e.getMessage());
  }
}
