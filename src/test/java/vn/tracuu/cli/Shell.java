package vn.tracuu.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs commands in processes of their own, in an environment that has nothing but what is said: no
 * locale, no JAVA_HOME, as cron and units start them.
 */
final class Shell {
  private static final Pattern ADDRESS = Pattern.compile("Tra Cứu: .* at (http://\\S+/)");
  private static final long PATIENCE_S = 120;

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  /**
   * A shell.
   *
   * @param folder where commands are run, and where what they print is kept
   */
  Shell(Path folder) {
    this.folder = folder;
    environment.put("HOME", System.getProperty("user.home"));
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  Shell with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** How a command ended and what it printed. */
  record Ended(int code, String out, String err) {}

  Ended run(String... words) throws IOException, InterruptedException {
    return run(List.of(words));
  }

  Ended run(List<String> words) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process =
        builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(words + " did not end");
    }
    return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** A service that has said where it listens. */
  record Running(Process process, String address) implements Closeable {
    String get(String path) throws IOException, InterruptedException {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve(path)).build();
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
          .body();
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(PATIENCE_S, TimeUnit.SECONDS).join();
    }
  }

  Running serve(List<String> words) throws IOException {
    Process process = builder(words).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new Running(process, address.group(1));
      }
    }
    throw new AssertionError(words + " did not start: " + said);
  }

  private ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder;
  }
}
