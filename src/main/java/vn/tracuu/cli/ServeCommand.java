package vn.tracuu.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tracuu.http.Server;
import vn.tracuu.lucene.LiveEngine;

/** {@code tracuu serve}: answers over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = "Serves the search page and the API over HTTP until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;

  @Spec private CommandSpec spec;
  @Mixin private IndexOption index;
  @Mixin private ServeOptions options;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return serve(spec, index.folder, options);
  }

  static int serve(CommandSpec spec, Path index, ServeOptions options)
      throws IOException, InterruptedException {
    if (options.port < 0 || options.port > MAX_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be from 0 to " + MAX_PORT + ", not " + options.port);
    }
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (LiveEngine engine = LiveEngine.open(index);
        Server server = Server.start(engine, options.host, options.port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
      announce(spec, options.host, server.port(), engine.info().articles());
      stopping.await();
      return ExitCodes.DONE;
    } catch (JavalinBindException e) {
      throw new IOException(
          "cannot listen on "
              + options.host
              + ":"
              + options.port
              + ": taken, or not an address of this machine; give another --port",
          e);
    } finally {
      stopped.countDown();
    }
  }

  /**
   * Runs when the process is told to end: lets the server finish its requests, and waits until it
   * has.
   */
  private static void stop(CountDownLatch stopping, CountDownLatch stopped) {
    stopping.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void announce(CommandSpec spec, String host, int port, long articles)
      throws IOException {
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      spec.commandLine()
          .getErr()
          .println("tracuu: WARNING: listening on " + host + ", open to other machines");
    }
    spec.commandLine()
        .getOut()
        .printf("Tra Cứu: %,d articles at http://%s:%d/ (Ctrl-C stops)%n", articles, host, port);
  }
}
