package vn.tracuu.cli;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tracuu.http.Server;
import vn.tracuu.settings.Choice;
import vn.tracuu.settings.InvalidSettingsException;
import vn.tracuu.settings.Setting;
import vn.tracuu.settings.Settings;

/** {@code tracuu serve}: answers over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = "Serves the search page and the API over HTTP until it is stopped (Ctrl-C).",
    mixinStandardHelpOptions = true,
    modelTransformer = SettingOptions.class)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--print-config", description = "list all settings and where they come from")
  private boolean printConfig;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<Setting, Choice> chosen = SettingOptions.choose(spec);
    if (printConfig) {
      print(spec, chosen);
      return ExitCodes.DONE;
    }
    return serve(spec, settings(spec, chosen));
  }

  /** The settings, all checked; a wrong one is wrong usage. */
  static Settings settings(CommandSpec spec, Map<Setting, Choice> chosen) {
    try {
      return Settings.of(chosen);
    } catch (InvalidSettingsException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  static int serve(CommandSpec spec, Settings settings) throws IOException, InterruptedException {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Service service = Service.open(settings);
        Server server = Server.start(service.engine(), settings, service.writers())) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopping, stopped)));
      Engines.synonyms(settings.engine())
          .told()
          .ifPresent(told -> spec.commandLine().getErr().println("tracuu: " + told));
      announce(spec, settings.address(), server.port(), service.engine().info().articles());
      stopping.await();
      return ExitCodes.DONE;
    } catch (JavalinBindException e) {
      throw new IOException(
          "cannot listen on "
              + settings.address().host()
              + ":"
              + settings.address().port()
              + ": taken, or not an address of this machine; give another --port or --host",
          e);
    } finally {
      stopped.countDown();
    }
  }

  /** Lists the settings, and refuses them as the start would if any is wrong. */
  static void print(CommandSpec spec, Map<Setting, Choice> chosen) {
    chosen.forEach((setting, choice) ->
        spec.commandLine()
            .getOut()
            .printf(
                "%s=%s  # %s; %s%n",
                setting.key(),
                setting.secret() && !choice.value().isEmpty() ? "***" : choice.value(),
                choice.origin(),
                setting.meaning()));
    settings(spec, chosen);
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

  private static void announce(CommandSpec spec, Settings.Address address, int port, long articles)
      throws IOException {
    String host = address.host();
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      spec.commandLine()
          .getErr()
          .println("tracuu: WARNING: listening on " + host + ", open to other machines");
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Tra Cứu: %s at http://%s:%d/ (Ctrl-C stops)%n",
            Plural.of(articles, "article"), host, port);
  }
}
